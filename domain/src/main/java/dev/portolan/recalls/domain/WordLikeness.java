package dev.portolan.recalls.domain;

import java.util.HashSet;
import java.util.Set;

/**
 * How much a word of a query is like a word of a text, both folded: 1 for the same word, 0 for none
 * of it. A beginning, a slip of the finger and a part of a compound lie between.
 */
public final class WordLikeness {

  /** What is less alike than this counts as not alike at all. */
  public static final double LEAST = 0.5;

  /** Below this many letters only the beginning of a word is compared. */
  public static final int SHORTEST_FUZZY = 3;

  private static final int SHORTEST_PART = 4;

  private WordLikeness() {}

  /** From 0 to 1. It is not symmetric: a query may be the beginning of a word. */
  public static double of(String query, String word) {
    if (query.equals(word)) {
      return 1;
    }
    if (word.startsWith(query)) {
      return 0.85 + 0.1 * query.length() / word.length();
    }
    if (query.length() < SHORTEST_FUZZY || hasDigit(query) || hasDigit(word)) {
      return 0; // another number is another thing
    }
    double alike = Math.max(slips(query, word), Math.max(part(query, word), trigrams(query, word)));
    return alike < LEAST ? 0 : alike;
  }

  private static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** One slip in a short word, three in a long one. */
  private static double slips(String query, String word) {
    int longer = Math.max(query.length(), word.length());
    int most = longer <= 4 ? 1 : longer <= 7 ? 2 : 3;
    if (Math.abs(query.length() - word.length()) > most) {
      return 0;
    }
    int slips = EditDistance.of(query, word, most);
    return slips > most ? 0 : 1 - (double) slips / longer;
  }

  private static double part(String query, String word) {
    if (query.length() >= SHORTEST_PART && word.contains(query)) {
      return 0.6 + 0.25 * query.length() / word.length();
    }
    if (word.length() >= SHORTEST_PART && query.contains(word)) {
      return 0.5 + 0.25 * word.length() / query.length();
    }
    return 0;
  }

  private static double trigrams(String query, String word) {
    var first = trigrams(query);
    var second = trigrams(word);
    int shared = 0;
    for (String trigram : first) {
      if (second.contains(trigram)) {
        shared++;
      }
    }
    return 0.85 * 2 * shared / (first.size() + second.size());
  }

  /** The groups of three letters of a word that has two spaces before it and one behind. */
  static Set<String> trigrams(String word) {
    String padded = "  " + word + " ";
    var trigrams = new HashSet<String>();
    for (int i = 0; i + 3 <= padded.length(); i++) {
      trigrams.add(padded.substring(i, i + 3));
    }
    return trigrams;
  }
}
