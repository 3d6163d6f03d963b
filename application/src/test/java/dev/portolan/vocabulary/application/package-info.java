/**
 * Tries the vocabulary's use cases on fakes: who learns what, who may manage what, and what is
 * refused.
 */
@NullMarked
package dev.portolan.vocabulary.application;

import org.jspecify.annotations.NullMarked;
