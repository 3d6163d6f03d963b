package dev.portolan.vocabulary.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/** Chooses what is practised. Chance comes from outside: a number from 0 to below the given one. */
public final class Lesson {

  /** How much likelier a word comes that is not learned yet. */
  public static final int NEW_TO_LEARNED = 5;

  private Lesson() {}

  /**
   * Sentences with different words. Learned words come less often; no template comes a second time
   * before all have come once.
   *
   * @param words of one theme and type
   * @param templates of the same
   * @param learned the words that the learner knows
   * @param count how many sentences; there are no more than words, and none without a template
   */
  public static List<Sentence> draw(
      List<Word> words,
      List<Template> templates,
      Set<WordId> learned,
      int count,
      IntUnaryOperator chance) {
    var sentences = new ArrayList<Sentence>();
    var wordsLeft = new ArrayList<>(words);
    var templatesLeft = new ArrayList<Template>();
    while (sentences.size() < count && !wordsLeft.isEmpty() && !templates.isEmpty()) {
      if (templatesLeft.isEmpty()) {
        templatesLeft.addAll(templates);
      }
      var word = takeWord(wordsLeft, learned, chance);
      var template = templatesLeft.remove(chance.applyAsInt(templatesLeft.size()));
      sentences.add(template.with(word));
    }
    return sentences;
  }

  private static Word takeWord(List<Word> words, Set<WordId> learned, IntUnaryOperator chance) {
    int total = words.stream().mapToInt(word -> weight(word, learned)).sum();
    int left = chance.applyAsInt(total);
    int index = 0;
    while (left >= weight(words.get(index), learned)) {
      left -= weight(words.get(index), learned);
      index++;
    }
    return words.remove(index);
  }

  private static int weight(Word word, Set<WordId> learned) {
    return learned.contains(word.id()) ? 1 : NEW_TO_LEARNED;
  }
}
