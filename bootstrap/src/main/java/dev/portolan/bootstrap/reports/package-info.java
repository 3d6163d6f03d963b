/**
 * Errors, reported to a server that speaks Sentry's protocol, when there is one. Nothing else knows
 * its library, and without it none of the library's classes is loaded.
 */
@NullMarked
package dev.portolan.bootstrap.reports;

import org.jspecify.annotations.NullMarked;
