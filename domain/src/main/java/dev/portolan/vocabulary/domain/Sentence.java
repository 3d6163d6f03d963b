package dev.portolan.vocabulary.domain;

/** A word in a sentence, in both languages. */
public record Sentence(Word word, Marked spanish, Marked english) {}
