package dev.portolan.vocabulary.domain;

/** A sentence is told in both. */
enum Language {
  SPANISH,
  ENGLISH;

  /** The field that holds it. */
  String field() {
    return Names.key(this);
  }
}
