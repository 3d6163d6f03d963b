package dev.portolan.recalls.persistence;

import dev.portolan.recalls.domain.WordLikeness;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of the dictionary that one word of a query may mean.
 *
 * @param all the most alike first
 * @param recalls in how many recalls one of them stands, at most
 */
record Spellings(List<Spelling> all, long recalls) {

  /**
   * One of them.
   *
   * @param likeness 0 to 1
   */
  record Spelling(KnownWord known, double likeness) {}

  private static final int MOST = 8;
  private static final int MOST_BEGINNINGS = 25;

  /** Who typed a word right does not mean another one. */
  private static final double TOLERANCE = 0.25;

  /** Chooses among what the dictionary has. */
  static Spellings of(String word, Collection<KnownWord> known) {
    var alike =
        known.stream()
            .distinct()
            .filter(it -> it.recalls() > 0)
            .map(it -> new Spelling(it, WordLikeness.of(word, it.word())))
            .filter(it -> it.likeness() >= WordLikeness.LEAST)
            .sorted(
                Comparator.comparingDouble(Spelling::likeness)
                    .thenComparingLong(it -> it.known().recalls())
                    .reversed()
                    .thenComparing(it -> it.known().word()))
            .toList();
    if (alike.isEmpty()) {
      return new Spellings(List.of(), 0);
    }
    boolean beginning = word.length() < WordLikeness.SHORTEST_FUZZY;
    double least = beginning ? 0 : alike.getFirst().likeness() - TOLERANCE;
    var kept =
        alike.stream()
            .filter(it -> it.likeness() >= least)
            .limit(beginning ? MOST_BEGINNINGS : MOST)
            .toList();
    return new Spellings(kept, kept.stream().mapToLong(it -> it.known().recalls()).sum());
  }

  /**
   * Every spelling that is one slip away. Trigrams miss these in short words: "bkie" and "bike"
   * have none in common but the first.
   */
  static Set<String> oneSlipFrom(String word) {
    var all = new TreeSet<String>();
    for (int i = 0; i <= word.length(); i++) {
      String head = word.substring(0, i);
      String tail = word.substring(i);
      if (tail.length() > 1) {
        all.add(head + tail.charAt(1) + tail.charAt(0) + tail.substring(2));
      }
      if (!tail.isEmpty()) {
        all.add(head + tail.substring(1));
      }
      for (char letter = 'a'; letter <= 'z'; letter++) {
        all.add(head + letter + tail);
        if (!tail.isEmpty()) {
          all.add(head + letter + tail.substring(1));
        }
      }
    }
    all.remove(word);
    all.remove("");
    return all;
  }
}
