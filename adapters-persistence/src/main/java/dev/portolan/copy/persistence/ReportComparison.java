package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.Comparison;
import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.copy.application.port.TableTally;
import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.domain.TableDigest;
import dev.portolan.copy.persistence.TargetTable.TargetColumn;
import dev.portolan.shared.application.Progress;
import dev.portolan.shared.persistence.DirectAccess;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A database, and the digests that a copy's report tells. */
record ReportComparison(DirectAccess access, List<TableTally> report) implements Comparison {

  @Override
  public List<TableTally> compare(Findings findings, Consumer<Progress> progress) {
    var meter = new Meter("compare", report.size(), progress);
    var tallies = new ArrayList<TableTally>();
    try (Side side = DirectComparison.open(access)) {
      var there = side.targets();
      for (var told : report) {
        long begin = System.nanoTime();
        if (isGone(told, there, findings)) {
          continue;
        }
        TableDigest sum = side.read(told.pair(), findings, (_, _, _, _) -> {});
        if (!sum.hex().equals(told.digest()) || sum.rows() != told.rows()) {
          findings.add(
              Finding.of(
                  told.table(),
                  "",
                  "differs",
                  "the report tells %,d rows, %s; there are %,d, %s"
                      .formatted(told.rows(), told.digest(), sum.rows(), sum.hex())));
        }
        tallies.add(Tallies.of(told.pair(), sum, begin));
        meter.add(1);
      }
    } catch (SQLException e) {
      throw Workers.failed(e);
    } catch (IOException e) {
      throw new CrossingFailed(String.valueOf(e.getMessage()), e);
    }
    meter.end();
    return tallies;
  }

  /** Whether the table, or a column of it, is not there any more. */
  private static boolean isGone(TableTally told, List<TargetTable> there, Findings findings) {
    var table =
        there.stream()
            .filter(one ->
                one.name().equals(told.pair().target()) || one.name().equals(told.pair().source()))
            .findFirst();
    if (table.isEmpty()) {
      findings.add(
          Finding.of(
              told.table(),
              "",
              "missing-table",
              "the report tells of a table %s, which is not there any more"
                  .formatted(told.pair().target())));
      return true;
    }
    var names = table.get().columns().stream().map(TargetColumn::name).toList();
    var gone =
        told.pair().columns().stream()
            .filter(column -> !names.contains(column.target()) && !names.contains(column.source()))
            .toList();
    for (var column : gone) {
      findings.add(
          Finding.of(
              told.table(),
              column.source(),
              "missing-column",
              "the report tells of a column %s, which is not there any more"
                  .formatted(column.target())));
    }
    return !gone.isEmpty();
  }

  @Override
  public String describe() {
    return access.description() + " ↔ the report";
  }
}
