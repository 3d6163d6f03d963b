/** Use cases that break a rule each; see {@code dev.portolan.wrecks}. */
@NullMarked
package dev.portolan.wrecks.application;

import org.jspecify.annotations.NullMarked;
