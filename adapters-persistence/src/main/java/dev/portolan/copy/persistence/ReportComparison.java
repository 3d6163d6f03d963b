package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.Comparison;
import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.copy.application.port.TableTally;
import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.domain.TableDigest;
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
      for (var told : report) {
        long begin = System.nanoTime();
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

  @Override
  public String describe() {
    return access.description() + " ↔ the report";
  }
}
