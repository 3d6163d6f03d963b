/**
 * Moving a whole database: in which order it is looked at, loaded, proved, read back and made
 * valid, and when the move ends instead with a list of what stands in its way.
 */
@NullMarked
package dev.portolan.copy.application;

import org.jspecify.annotations.NullMarked;
