/**
 * The rules of the grid. Each is tried twice: on the code that ships, which must keep it, and on a
 * wreck (package {@code dev.portolan.wrecks}) that breaks it and must be reported.
 */
@NullMarked
package dev.portolan.architecture;

import org.jspecify.annotations.NullMarked;
