/**
 * What can be done with the vocabulary: to practise words in sentences and learn them, with an
 * account or without, and to manage words and templates.
 */
@NullMarked
package dev.portolan.vocabulary.application;

import org.jspecify.annotations.NullMarked;
