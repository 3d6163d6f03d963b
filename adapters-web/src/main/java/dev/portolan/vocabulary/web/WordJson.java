package dev.portolan.vocabulary.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.portolan.vocabulary.domain.Adjective;
import dev.portolan.vocabulary.domain.Noun;
import dev.portolan.vocabulary.domain.Term;
import dev.portolan.vocabulary.domain.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word, with what its type has: an article, a gender, a feminine. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WordJson(
    long id,
    String theme,
    String type,
    String spanish,
    @Nullable String article,
    @Nullable String gender,
    @Nullable String countability,
    @Nullable String feminine,
    String english) {

  record WordAnswer(WordJson word) {}

  record WordsAnswer(List<WordJson> words) {}

  static WordsAnswer many(List<Word> words) {
    return new WordsAnswer(words.stream().map(WordJson::of).toList());
  }

  static WordJson of(Word word) {
    Term term = word.term();
    var noun = term instanceof Noun it ? it : null;
    return new WordJson(
        word.id().value(),
        word.theme().value(),
        term.type().key(),
        term.spanish(),
        noun == null ? null : noun.article(),
        noun == null ? null : noun.gender().key(),
        noun == null ? null : noun.countability().key(),
        term instanceof Adjective adjective ? adjective.feminine() : null,
        term.english());
  }
}
