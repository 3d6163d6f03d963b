package dev.portolan.recalls.application;

import dev.portolan.recalls.domain.Place;
import dev.portolan.recalls.domain.Score;
import dev.portolan.recalls.domain.StoredRecall;
import java.util.List;
import java.util.Optional;

/**
 * A part of a list of recalls.
 *
 * @param next where the next part begins; empty on the last one
 */
public record RecallPage(List<Found> items, Optional<Place> next) {

  /** A recall, and how well it fits. */
  public record Found(StoredRecall recall, Score score) {}

  public RecallPage {
    items = List.copyOf(items);
  }
}
