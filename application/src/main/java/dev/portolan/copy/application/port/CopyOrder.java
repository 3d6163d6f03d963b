package dev.portolan.copy.application.port;

import dev.portolan.copy.domain.Rules;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * How to move.
 *
 * @param existing whether the target's tables are taken as they are; else the migrations make them
 * @param replace whether rows of the target may go
 * @param excluded tables that are left out, by their names in the source or the target
 * @param rules the changes of value that are allowed
 * @param rowsOnly whether other things than rows (numbers that sequences have reached) stay
 * @param dryRun whether nothing at all may change
 */
public record CopyOrder(
    boolean existing,
    boolean replace,
    Set<String> excluded,
    Rules rules,
    boolean rowsOnly,
    boolean dryRun) {

  public CopyOrder {
    excluded = Set.copyOf(excluded);
  }

  public boolean excludes(String table) {
    return excluded.stream().anyMatch(table::equalsIgnoreCase);
  }

  /** Those that are to be left out and are not among those given, which is a slip of the hand. */
  public List<String> strangers(Collection<String> tables) {
    return excluded.stream()
        .filter(one -> tables.stream().noneMatch(one::equalsIgnoreCase))
        .sorted()
        .toList();
  }
}
