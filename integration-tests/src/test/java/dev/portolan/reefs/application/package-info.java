/** A second context that must not be, for rules about two; see {@code dev.portolan.wrecks}. */
@NullMarked
package dev.portolan.reefs.application;

import org.jspecify.annotations.NullMarked;
