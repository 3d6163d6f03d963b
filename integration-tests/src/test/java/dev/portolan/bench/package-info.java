/**
 * What the server costs, beside a bare one that runs the same SQL. Benchmarks print figures and
 * their ratio; they are not tests, and no build fails by them.
 */
@NullMarked
package dev.portolan.bench;

import org.jspecify.annotations.NullMarked;
