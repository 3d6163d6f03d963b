/**
 * What is true of words, of the templates that put them into sentences, and of who learns them:
 * grammar, and choices whose chance comes from outside.
 */
@NullMarked
package dev.portolan.vocabulary.domain;

import org.jspecify.annotations.NullMarked;
