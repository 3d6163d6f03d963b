/** Routes that break a rule each; see {@code dev.portolan.wrecks}. */
@NullMarked
package dev.portolan.wrecks.web;

import org.jspecify.annotations.NullMarked;
