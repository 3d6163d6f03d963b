package dev.portolan.bootstrap.cli;

import dev.portolan.bootstrap.Copying;
import dev.portolan.copy.application.VerifyResult;
import dev.portolan.shared.persistence.DatabaseUrl;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code portolan db verify}: compares databases cell by cell. */
@Command(
    name = "verify",
    description = "Compares two databases cell by cell, or one with the report of a copy.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:they hold the same rows", "1:they differ, or one failed", "2:wrong use"})
final class DbVerifyCommand implements Callable<Integer> {

  private final Inputs inputs;

  @Spec private CommandSpec spec;

  @Option(names = "--from", paramLabel = "URL", description = "One database; else DATABASE_URL.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "URL", description = "The other; else DATABASE_URL.")
  private @Nullable String to;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "The report of a copy, in the place of the other database.")
  private @Nullable Path report;

  @Option(names = "--exclude", paramLabel = "TABLE", description = "Leaves a table out.")
  private List<String> excluded = new ArrayList<>();

  DbVerifyCommand(Inputs inputs) {
    this.inputs = inputs;
  }

  @Override
  public Integer call() {
    var line = spec.commandLine();
    VerifyResult result;
    try (var bars = new ProgressBars(line.getErr())) {
      result = report == null ? compare(bars) : compare(report, bars);
    }
    PrintWriter out = line.getOut();
    result
        .tables()
        .forEach(table ->
            out.printf("%-32s %,12d rows  %s%n", table.table(), table.rows(), table.digest()));
    result.findings().forEach(finding -> out.println("  " + CopyPrint.line(finding)));
    if (result.failure() != null) {
      out.println("Failed: " + result.failure());
    } else if (result.isAlike()) {
      out.printf("Alike: %,d rows of %d tables.%n", result.rows(), result.tables().size());
    } else {
      out.println("They differ.");
    }
    out.flush();
    return result.isAlike() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private VerifyResult compare(ProgressBars bars) {
    if (from == null && to == null) {
      throw new ParameterException(
          spec.commandLine(), "Say what to compare: --from URL, --to URL, or --report FILE.");
    }
    var ends = ends();
    return Copying.verify(
        ends.url("--from", from), ends.url("--to", to), Set.copyOf(excluded), bars);
  }

  private VerifyResult compare(Path file, ProgressBars bars) {
    if (from != null && to != null) {
      throw new ParameterException(spec.commandLine(), "With --report name one database, not two.");
    }
    DatabaseUrl url = from == null ? ends().url("--to", to) : ends().url("--from", from);
    return Copying.verify(url, CopyReport.tables(file), bars);
  }

  private CopyEnds ends() {
    return new CopyEnds(spec.commandLine(), inputs);
  }
}
