package dev.portolan.recalls.domain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts candidates in order by what they say alone: whichever database found them, and in whichever
 * order, the list is the same.
 *
 * <p>Each word of the query counts as much as the word of the candidate that is most like it. A
 * title or a product that has little else besides counts a little more.
 */
public final class Ranking {

  /** What fits less is not shown. */
  public static final Score LEAST = new Score(3_000);

  /** How much of the score depends on what else a line says. */
  private static final double FOCUS = 0.15;

  private static final double MATCHED = 0.6;
  private static final int LONGEST_WEIGHT = 8;
  private static final int SHORTEST_COMPOUND = 6;

  private final List<String> words;
  private final double[] weights;
  private final double allWeights;
  private final Map<String, double[]> likenesses = new HashMap<>();

  private Ranking(SearchTerms terms) {
    words = terms.words();
    weights = new double[words.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 1 + (double) Math.min(words.get(i).length(), LONGEST_WEIGHT) / LONGEST_WEIGHT;
    }
    allWeights = Arrays.stream(weights).sum();
  }

  /** Those that fit at least a little, the best first. */
  public static List<Place> rank(SearchTerms terms, Collection<Candidate> candidates) {
    var ranking = new Ranking(terms);
    return candidates.stream()
        .map(it -> new Place(ranking.score(it.text()), it.date(), it.id()))
        .filter(place -> place.score().compareTo(LEAST) >= 0)
        .sorted(Place.BEST_FIRST)
        .toList();
  }

  private Score score(SearchText text) {
    double[] best = new double[words.size()];
    double focus = 0;
    for (var line : text.lines()) {
      focus = Math.max(focus, read(line, best));
    }
    double covered = 0;
    for (int i = 0; i < best.length; i++) {
      covered += weights[i] * best[i];
    }
    return Score.of(covered / allWeights * (1 - FOCUS + FOCUS * focus));
  }

  /**
   * Raises the best likeness of each word of the query.
   *
   * @return the share of the line's words that the query asks for
   */
  private double read(List<String> line, double[] best) {
    var asked = new BitSet();
    for (int at = 0; at < line.size(); at++) {
      if (raise(best, likeness(line.get(at)))) {
        asked.set(at);
      }
      if (at > 0 && raise(best, compoundLikeness(line.get(at - 1) + line.get(at)))) {
        asked.set(at - 1, at + 1);
      }
    }
    return (double) asked.cardinality() / line.size();
  }

  private static boolean raise(double[] best, double[] alike) {
    boolean matched = false;
    for (int i = 0; i < best.length; i++) {
      best[i] = Math.max(best[i], alike[i]);
      matched |= alike[i] >= MATCHED;
    }
    return matched;
  }

  private double[] likeness(String word) {
    return likenesses.computeIfAbsent(
        word,
        it -> {
          double[] all = new double[words.size()];
          for (int i = 0; i < all.length; i++) {
            all[i] = WordLikeness.of(words.get(i), it);
          }
          return all;
        });
  }

  /** "airfryer" asks for "air fryer": two words beside each other, written as one. */
  private double[] compoundLikeness(String compound) {
    return likenesses.computeIfAbsent(
        " " + compound,
        _ -> {
          double[] all = new double[words.size()];
          for (int i = 0; i < all.length; i++) {
            boolean near =
                compound.length() >= SHORTEST_COMPOUND
                    && Math.abs(words.get(i).length() - compound.length()) <= 1;
            all[i] = near ? WordLikeness.of(words.get(i), compound) : 0;
          }
          return all;
        });
  }
}
