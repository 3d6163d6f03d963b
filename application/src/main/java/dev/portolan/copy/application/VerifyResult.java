package dev.portolan.copy.application;

import dev.portolan.copy.application.port.TableTally;
import dev.portolan.copy.domain.Finding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a comparison ended.
 *
 * @param tables what was compared
 * @param failure what failed, where something did
 * @param findings the differences, of one kind not all
 * @param counts how many there are of each kind
 */
public record VerifyResult(
    List<TableTally> tables,
    @Nullable String failure,
    List<Finding> findings,
    Map<String, Long> counts) {

  public VerifyResult {
    tables = List.copyOf(tables);
    findings = List.copyOf(findings);
    counts = Map.copyOf(counts);
  }

  /** Whether both hold the same. */
  public boolean isAlike() {
    return failure == null && findings.isEmpty();
  }

  public long rows() {
    return tables.stream().mapToLong(TableTally::rows).sum();
  }
}
