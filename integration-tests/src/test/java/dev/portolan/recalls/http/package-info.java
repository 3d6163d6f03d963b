/** Recalls over HTTP: one suite, run on both databases. */
@NullMarked
package dev.portolan.recalls.http;

import org.jspecify.annotations.NullMarked;
