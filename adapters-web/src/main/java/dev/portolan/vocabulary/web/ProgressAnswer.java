package dev.portolan.vocabulary.web;

import dev.portolan.vocabulary.application.BrowseVocabulary.Progress;
import java.util.List;

/** How far a learner has come. */
record ProgressAnswer(List<ProgressJson> progress) {

  record ProgressJson(String theme, String type, long known, long practised, long total) {}

  static ProgressAnswer of(List<Progress> progress) {
    return new ProgressAnswer(
        progress.stream()
            .map(it ->
                new ProgressJson(
                    it.theme().value(), it.type().key(), it.known(), it.practised(), it.total()))
            .toList());
  }
}
