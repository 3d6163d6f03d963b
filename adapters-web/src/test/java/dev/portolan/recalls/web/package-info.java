/** What recalls read and write on the wire. */
@NullMarked
package dev.portolan.recalls.web;

import org.jspecify.annotations.NullMarked;
