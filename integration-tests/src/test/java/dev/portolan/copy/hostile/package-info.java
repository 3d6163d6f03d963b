/**
 * Proves the copy from outside: databases made to be hard to move, each with what must come of it,
 * and faults at every moment. Nothing here asks the copy itself whether it was right.
 */
@NullMarked
package dev.portolan.copy.hostile;

import org.jspecify.annotations.NullMarked;
