/**
 * The figures of a running server in Prometheus' format: what database, web and password hashes
 * tell, and what the JVM knows of itself. Nothing else knows Micrometer.
 */
@NullMarked
package dev.portolan.bootstrap.metrics;

import org.jspecify.annotations.NullMarked;
