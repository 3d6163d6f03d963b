/**
 * What the house costs, beside something bare that does the same work. Benchmarks print figures and
 * their ratio; they are not tests, and no build fails by them.
 */
@NullMarked
package dev.portolan.bench;

import org.jspecify.annotations.NullMarked;
