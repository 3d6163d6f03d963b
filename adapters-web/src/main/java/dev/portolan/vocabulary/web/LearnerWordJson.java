package dev.portolan.vocabulary.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.portolan.vocabulary.application.BrowseVocabulary.LearnerWord;
import java.util.List;

/** A word as a learner sees it. */
record LearnerWordJson(@JsonUnwrapped WordJson word, boolean learned) {

  record LearnerWordsAnswer(List<LearnerWordJson> words) {}

  static LearnerWordsAnswer many(List<LearnerWord> words) {
    return new LearnerWordsAnswer(
        words.stream()
            .map(it -> new LearnerWordJson(WordJson.of(it.word()), it.learned()))
            .toList());
  }
}
