package dev.portolan.recalls.domain;

import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.Text;
import java.util.List;

/**
 * What somebody looks for, folded.
 *
 * @param words at least one and at most {@value #MAX_WORDS}, each once
 */
public record SearchTerms(List<String> words) {

  public static final int MAX_LENGTH = 200;
  public static final int MAX_WORDS = 10;

  public SearchTerms {
    words = List.copyOf(words);
    if (words.isEmpty() || words.size() > MAX_WORDS) {
      throw new IllegalArgumentException("a search has 1 to 10 words, not " + words.size());
    }
  }

  /**
   * Reads what was typed. Words that stand in every title are left out, unless there are no others;
   * so is what comes after the tenth word.
   *
   * @param field the name that a refusal gives
   * @throws Invalid it is longer than {@value #MAX_LENGTH} characters, or has no letter nor digit
   */
  public static SearchTerms of(String field, String text) {
    Text.atMost(field, text, MAX_LENGTH);
    var all = Folding.words(text).stream().distinct().toList();
    var telling = all.stream().filter(word -> !Words.sayNothing(word)).toList();
    var kept = telling.isEmpty() ? all : telling;
    if (kept.isEmpty()) {
      throw Invalid.field(field, "must have a letter or a digit");
    }
    return new SearchTerms(kept.subList(0, Math.min(kept.size(), MAX_WORDS)));
  }
}
