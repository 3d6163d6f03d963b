package dev.portolan.vocabulary.web;

import dev.portolan.vocabulary.application.ImportVocabulary;

/** What an import did. */
record ImportAnswer(CountJson words, CountJson templates) {

  record CountJson(int added, int changed) {
    static CountJson of(ImportVocabulary.Count count) {
      return new CountJson(count.added(), count.changed());
    }
  }

  static ImportAnswer of(ImportVocabulary.Result result) {
    return new ImportAnswer(CountJson.of(result.words()), CountJson.of(result.templates()));
  }
}
