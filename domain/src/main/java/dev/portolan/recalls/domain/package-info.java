/**
 * What a recall is, what it takes to be found, and whether a product is safe. It decides by values
 * alone: the same texts get the same score on every database.
 */
@NullMarked
package dev.portolan.recalls.domain;

import org.jspecify.annotations.NullMarked;
