/** A package that is no layer; see {@code dev.portolan.wrecks}. */
@NullMarked
package dev.portolan.wrecks.services;

import org.jspecify.annotations.NullMarked;
