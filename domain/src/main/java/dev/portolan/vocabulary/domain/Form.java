package dev.portolan.vocabulary.domain;

/** The form in which a template takes a word. */
enum Form {
  /** A noun with "the": {@code el horno}. */
  DEFINITE,
  /**
   * With "a": {@code un horno}; an English adjective, too: "an old". What cannot be counted stands
   * alone: {@code harina}.
   */
  INDEFINITE,
  /** Without an article: {@code horno}; an English verb without "to". */
  BARE,
  /** An adjective of something masculine: {@code rojo}. */
  MASCULINE,
  /** An adjective of something feminine: {@code roja}. */
  FEMININE,
  /** A verb as the dictionary has it: {@code cortar}. */
  INFINITIVE
}
