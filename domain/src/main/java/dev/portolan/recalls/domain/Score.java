package dev.portolan.recalls.domain;

/**
 * How well something fits: from 0, not at all, to 1, in every word. It is kept in ten-thousandths,
 * so that two computers never differ about it.
 */
public record Score(int tenThousandths) implements Comparable<Score> {

  public static final int ONE = 10_000;

  /** It fits in every word. */
  public static final Score FULL = new Score(ONE);

  public Score {
    if (tenThousandths < 0 || tenThousandths > ONE) {
      throw new IllegalArgumentException("a score is 0 to 10000, not " + tenThousandths);
    }
  }

  static Score of(double value) {
    return new Score((int) Math.round(Math.clamp(value, 0.0, 1.0) * ONE));
  }

  /** From 0 to 1. */
  public double value() {
    return (double) tenThousandths / ONE;
  }

  @Override
  public int compareTo(Score other) {
    return Integer.compare(tenThousandths, other.tenThousandths);
  }
}
