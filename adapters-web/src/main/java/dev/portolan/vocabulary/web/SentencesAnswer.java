package dev.portolan.vocabulary.web;

import dev.portolan.vocabulary.application.PracticeSentences;
import dev.portolan.vocabulary.domain.Marked;
import java.util.List;

/** Sentences to practise with. */
record SentencesAnswer(List<SentenceJson> sentences) {

  /** A word in a sentence, in both languages. */
  record SentenceJson(LearnerWordJson word, MarkedJson spanish, MarkedJson english) {}

  /** A sentence with its word marked from start to before end. */
  record MarkedJson(String text, int start, int end) {
    static MarkedJson of(Marked marked) {
      return new MarkedJson(marked.text(), marked.start(), marked.end());
    }
  }

  static SentencesAnswer of(PracticeSentences.Result lesson) {
    return new SentencesAnswer(
        lesson.sentences().stream()
            .map(it -> {
              boolean learned = lesson.learned().contains(it.word().id());
              return new SentenceJson(
                  new LearnerWordJson(WordJson.of(it.word()), learned),
                  MarkedJson.of(it.spanish()),
                  MarkedJson.of(it.english()));
            })
            .toList());
  }
}
