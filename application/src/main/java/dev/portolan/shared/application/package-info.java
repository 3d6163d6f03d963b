/**
 * What use cases of every context say to whoever called them, beside their result: how far a long
 * one has come.
 */
@NullMarked
package dev.portolan.shared.application;

import org.jspecify.annotations.NullMarked;
