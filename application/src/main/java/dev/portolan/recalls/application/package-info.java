/**
 * What people do with recalls: bring them in, look for one, ask whether a product is safe. Each
 * file is one of these, or a value that it gives back.
 */
@NullMarked
package dev.portolan.recalls.application;

import org.jspecify.annotations.NullMarked;
