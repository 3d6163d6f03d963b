package dev.portolan.bootstrap.cli;

import dev.portolan.copy.application.CopyResult;
import dev.portolan.copy.application.port.CopyPlan;
import dev.portolan.copy.application.port.TableTally;
import dev.portolan.copy.domain.Finding;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person sees of a copy: the plan, the tables, and how it ended. */
final class CopyPrint {

  private static final int SHOWN = 100;
  private static final double MEGABYTE = 1e6;

  private final PrintWriter out;

  CopyPrint(PrintWriter out) {
    this.out = out;
  }

  void begin(String ends, boolean check) {
    out.println((check ? "Check: " : "Copy: ") + ends);
    out.flush();
  }

  void plan(CopyPlan plan) {
    out.printf(
        "Plan: %d tables, about %,d rows, %,.1f MB%n",
        plan.tables().size(), plan.rows(), plan.bytes() / MEGABYTE);
    for (var table : plan.tables()) {
      out.printf("  %-32s about %,12d rows%n", table.table(), table.rows());
    }
    for (String note : plan.notes()) {
      out.println("  note: " + note);
    }
    out.flush();
  }

  /**
   * Says how it ended.
   *
   * @param report where all findings stand; null if nobody asked for it
   */
  void end(CopyResult result, @Nullable Path report) {
    if (!result.tables().isEmpty()) {
      tables(result.tables());
    }
    result.changes().forEach((rule, count) -> out.printf("  %s changed %,d values%n", rule, count));
    switch (result.outcome()) {
      case COPIED ->
          out.printf(
              "Copied and verified: %,d rows of %d tables. Nothing was lost.%n",
              result.rows(), result.tables().size());
      case WOULD_COPY ->
          out.printf(
              "A copy would succeed: %,d rows of %d tables. Nothing was changed.%n",
              result.rows(), result.tables().size());
      case REFUSED -> refused(result, report);
      case FAILED ->
          out.println("Failed: " + result.failure() + ". The target's tables are as they were.");
      case IN_DOUBT -> out.println("In doubt: " + result.failure() + ".");
    }
    out.flush();
  }

  private void tables(List<TableTally> tables) {
    out.printf("%-32s %12s %15s %8s  %s%n", "table", "rows", "bytes", "seconds", "digest");
    for (var table : tables) {
      out.printf(
          "%-32s %,12d %,15d %8.2f  %s%n",
          table.table(),
          table.rows(),
          table.bytes(),
          table.millis() / 1000.0,
          table.digest().substring(0, 16));
    }
  }

  private void refused(CopyResult result, @Nullable Path report) {
    long all = result.counts().values().stream().mapToLong(Long::longValue).sum();
    for (var finding : result.findings().stream().limit(SHOWN).toList()) {
      out.println("  " + line(finding));
    }
    if (all > SHOWN) {
      String where = report == null ? "--report FILE lists every one" : "all stand in " + report;
      out.printf("  … %,d shown of %,d; %s:%n", SHOWN, all, where);
      result.counts().forEach((kind, count) -> out.printf("  %,d × %s%n", count, kind));
    }
    out.printf("Refused: %,d findings. The target's tables are as they were.%n", all);
  }

  static String line(Finding finding) {
    var line = new StringBuilder();
    line.append(finding.table());
    if (!finding.column().isEmpty()) {
      line.append(line.isEmpty() ? "" : ".").append(finding.column());
    }
    if (!finding.key().isEmpty()) {
      line.append(" [").append(finding.key()).append(']');
    }
    if (!finding.storage().isEmpty()) {
      line.append(' ').append(finding.storage()).append(' ').append(finding.shown());
    }
    return line.append(line.isEmpty() ? "" : ": ")
        .append(finding.rule())
        .append(": ")
        .append(finding.advice())
        .toString();
  }
}
