/**
 * What the use cases of recalls need: a place that keeps recalls, and one that finds them again by
 * what people remember of them.
 */
@NullMarked
package dev.portolan.recalls.application.port;

import org.jspecify.annotations.NullMarked;
