package dev.portolan.recalls.domain;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Where a recall stands in a list: the better score first, then the newer one, then the one with
 * the higher id. No two recalls stand at the same place.
 */
public record Place(Score score, LocalDate date, RecallId id) {

  /** The order of every list of recalls. */
  public static final Comparator<Place> BEST_FIRST =
      Comparator.comparingInt((Place place) -> place.score().tenThousandths())
          .thenComparing(Place::date)
          .thenComparingLong(place -> place.id().value())
          .reversed();

  /** Whether it comes later in a list than the other. */
  public boolean isAfter(Place other) {
    return BEST_FIRST.compare(this, other) > 0;
  }
}
