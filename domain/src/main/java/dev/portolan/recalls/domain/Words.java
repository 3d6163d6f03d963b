package dev.portolan.recalls.domain;

import java.util.Set;

/** What is known of folded words in general. */
final class Words {

  /** The longest word that is kept; the rest of a longer one is cut off. */
  static final int MAX = 64;

  /** They stand in so many titles ("… Recalls … Due to Risk of …") that they tell nothing. */
  private static final Set<String> SAY_NOTHING =
      Set.of(
          "a",
          "an",
          "and",
          "are",
          "as",
          "at",
          "because",
          "by",
          "due",
          "for",
          "from",
          "has",
          "hazard",
          "hazards",
          "in",
          "is",
          "it",
          "its",
          "my",
          "of",
          "on",
          "or",
          "our",
          "recall",
          "recalled",
          "recalling",
          "recalls",
          "risk",
          "risks",
          "s",
          "sold",
          "that",
          "the",
          "their",
          "to",
          "was",
          "which",
          "with",
          "your");

  private Words() {}

  static boolean sayNothing(String word) {
    return SAY_NOTHING.contains(word);
  }
}
