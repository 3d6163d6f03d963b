/**
 * What learning words needs from the outside: places for words, templates, learners and what they
 * practised, chance, secrets, and somebody who reads sheets of words.
 */
@NullMarked
package dev.portolan.vocabulary.application.port;

import org.jspecify.annotations.NullMarked;
