package dev.portolan.vocabulary.domain;

/** A word of a theme. */
public record Word(WordId id, Theme theme, Term term) {}
