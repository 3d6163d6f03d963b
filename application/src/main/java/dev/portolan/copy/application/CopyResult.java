package dev.portolan.copy.application;

import dev.portolan.copy.application.port.CopyPlan;
import dev.portolan.copy.application.port.TableTally;
import dev.portolan.copy.domain.Finding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a move ended.
 *
 * @param plan null if the move failed before there was one
 * @param failure what failed, where something did
 * @param findings what stands in the way, where something does; of one kind not all
 * @param counts how many there are of each kind
 * @param changes how often each rule was used
 */
public record CopyResult(
    Outcome outcome,
    @Nullable CopyPlan plan,
    List<TableTally> tables,
    @Nullable String failure,
    List<Finding> findings,
    Map<String, Long> counts,
    Map<String, Long> changes) {

  /** How it can end. */
  public enum Outcome {
    /** All rows are there, read back and compared. */
    COPIED,
    /** A dry run: a move would succeed. */
    WOULD_COPY,
    /** The data or the schemas stand in the way; the target is as it was. */
    REFUSED,
    /** A database failed; the target is as it was. */
    FAILED,
    /** The connection broke at the last word: the target holds all rows, verified, or none. */
    IN_DOUBT
  }

  public CopyResult {
    tables = List.copyOf(tables);
    findings = List.copyOf(findings);
    counts = Map.copyOf(counts);
    changes = Map.copyOf(changes);
  }

  public long rows() {
    return tables.stream().mapToLong(TableTally::rows).sum();
  }

  public long bytes() {
    return tables.stream().mapToLong(TableTally::bytes).sum();
  }
}
