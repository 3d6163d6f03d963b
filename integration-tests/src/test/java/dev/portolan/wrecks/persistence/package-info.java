/** Repositories that break a rule each; see {@code dev.portolan.wrecks}. */
@NullMarked
package dev.portolan.wrecks.persistence;

import org.jspecify.annotations.NullMarked;
