/**
 * Tests of the grammar of words and templates, and of how a lesson is drawn. They need nothing but
 * the domain.
 */
@NullMarked
package dev.portolan.vocabulary.domain;

import org.jspecify.annotations.NullMarked;
