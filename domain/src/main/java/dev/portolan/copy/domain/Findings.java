package dev.portolan.copy.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * All that stands in the way. Of one kind (a rule in a column) so many are kept that memory has an
 * end, and all are counted.
 */
public final class Findings {

  /** How many of a kind are kept. */
  public static final int KEPT = 1_000;

  private final Consumer<Finding> all;
  private final List<Finding> kept = new ArrayList<>();
  private final Map<String, Long> counts = new TreeMap<>();

  public Findings() {
    this(_ -> {});
  }

  /**
   * Makes an empty one.
   *
   * @param all is told each one, kept or not; never two at once
   */
  public Findings(Consumer<Finding> all) {
    this.all = all;
  }

  public synchronized void add(Finding finding) {
    String kind = finding.table() + "." + finding.column() + " " + finding.rule();
    if (counts.merge(kind, 1L, Long::sum) <= KEPT) {
      kept.add(finding);
    }
    all.accept(finding);
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
