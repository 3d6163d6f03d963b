/** Domain classes that break a rule each; see {@code dev.portolan.wrecks}. */
@NullMarked
package dev.portolan.wrecks.domain;

import org.jspecify.annotations.NullMarked;
