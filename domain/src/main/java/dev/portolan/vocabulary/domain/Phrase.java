package dev.portolan.vocabulary.domain;

/**
 * A word in one form.
 *
 * @param article what goes before it; empty where nothing does
 */
record Phrase(String article, String word) {

  static Phrase bare(String word) {
    return new Phrase("", word);
  }

  /** Everything, as it is spoken. */
  String spoken() {
    return article.isEmpty() ? word : article + " " + word;
  }
}
