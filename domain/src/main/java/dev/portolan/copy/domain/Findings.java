package dev.portolan.copy.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that stands in the way. Of one kind (a rule in a column) so many are kept that memory has an
 * end, and all are counted.
 */
public final class Findings {

  /** How many of a kind are kept. */
  public static final int KEPT = 1_000;

  private final List<Finding> kept = new ArrayList<>();
  private final Map<String, Long> counts = new TreeMap<>();

  public synchronized void add(Finding finding) {
    String kind = finding.table() + "." + finding.column() + " " + finding.rule();
    if (counts.merge(kind, 1L, Long::sum) <= KEPT) {
      kept.add(finding);
    }
  }

  public synchronized boolean isEmpty() {
    return kept.isEmpty();
  }

  /** Those that are kept, as they were found. */
  public synchronized List<Finding> list() {
    return List.copyOf(kept);
  }

  /** How many there are in all. */
  public synchronized long count() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many there are of each kind, as {@code table.column rule}. */
  public synchronized Map<String, Long> counts() {
    return Map.copyOf(counts);
  }
}
