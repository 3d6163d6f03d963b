/**
 * The vocabulary over HTTP: what there is to learn, sentences to practise with, progress, and the
 * moderators' words and templates.
 */
@NullMarked
package dev.portolan.vocabulary.web;

import org.jspecify.annotations.NullMarked;
