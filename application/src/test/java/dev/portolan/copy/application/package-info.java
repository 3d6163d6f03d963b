/**
 * A move step by step, on a crossing that does nothing but remember. What real databases do to it
 * is tried where they are.
 */
@NullMarked
package dev.portolan.copy.application;

import org.jspecify.annotations.NullMarked;
