package dev.portolan.recalls.domain;

import java.util.List;

/**
 * A recall that concerns a product, or may.
 *
 * @param score how alike the names are; 1 where a bar code or a model decides
 * @param reasons why, the strongest first
 */
public record Match(StoredRecall recall, Score score, List<Reason> reasons) {
  public Match {
    reasons = List.copyOf(reasons);
  }

  /** Whether it is certain. */
  public boolean isCertain() {
    return reasons.stream().anyMatch(Reason::decides);
  }

  Place place() {
    return new Place(score, recall.recall().date(), recall.id());
  }
}
