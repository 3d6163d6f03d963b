/** Ports that break a rule each; see {@code dev.portolan.wrecks}. */
@NullMarked
package dev.portolan.wrecks.application.port;

import org.jspecify.annotations.NullMarked;
