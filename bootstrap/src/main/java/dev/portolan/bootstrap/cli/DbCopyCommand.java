package dev.portolan.bootstrap.cli;

import dev.portolan.bootstrap.Copying;
import dev.portolan.copy.application.CopyDatabase;
import dev.portolan.copy.application.CopyResult;
import dev.portolan.copy.application.CopyResult.Outcome;
import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Rules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code portolan db copy}: moves a database from one engine to the other. */
@Command(
    name = "copy",
    description = {
      "Copies all rows from SQLite to PostgreSQL, or back: every one, read back and compared, or none."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:copied and verified (with --check: it would be)",
      "1:refused because of the data, or a database failed",
      "2:wrong use"
    })
final class DbCopyCommand implements Callable<Integer> {

  /** Where the target's tables come from. */
  enum Schema {
    MIGRATED,
    EXISTING
  }

  private final Inputs inputs;

  @Spec private CommandSpec spec;

  @Option(names = "--from", paramLabel = "URL", description = "The source; else DATABASE_URL.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "URL", description = "The target; else DATABASE_URL.")
  private @Nullable String to;

  @Option(names = "--check", description = "Only says how a copy would end, and changes nothing.")
  private boolean check;

  @Option(names = "--report", paramLabel = "FILE", description = "Writes what was done as JSON.")
  private @Nullable Path report;

  @Option(names = "--replace", description = "Lets the rows go that the target has.")
  private boolean replace;

  @Option(names = "--rows-only", description = "Leaves the target's sequences where they are.")
  private boolean rowsOnly;

  @Option(names = "--exclude", paramLabel = "TABLE", description = "Leaves a table out.")
  private List<String> excluded = new ArrayList<>();

  @Option(
      names = "--rule",
      paramLabel = "RULE[:TABLE.COLUMN]",
      description = "Allows a change of values, such as trim-nul or empty-to-null:users.bio.")
  private List<String> rules = new ArrayList<>();

  @Option(
      names = "--schema",
      paramLabel = "HOW",
      description = "migrated (Portolan's own tables; the default) or existing (any tables).")
  private String schema = "migrated";

  DbCopyCommand(Inputs inputs) {
    this.inputs = inputs;
  }

  @Override
  public Integer call() {
    var line = spec.commandLine();
    var ends = new CopyEnds(line, inputs);
    var copying = ends.copying(from, to);
    var order = order();
    if (report != null) {
      ReportPlace.objection(report, copying.files())
          .ifPresent(wrong -> {
            throw new ParameterException(line, wrong);
          });
    }
    var print = new CopyPrint(line.getOut());
    print.begin(copying.describe(), check);
    CopyResult result =
        report == null
            ? printed(run(copying, order, print, _ -> {}), print)
            : reported(report, copying, order, print);
    boolean done = result.outcome() == Outcome.COPIED || result.outcome() == Outcome.WOULD_COPY;
    return done ? ExitCode.DONE : ExitCode.FAILED;
  }

  private static CopyResult printed(CopyResult result, CopyPrint print) {
    print.end(result, null);
    return result;
  }

  private CopyResult reported(Path file, Copying copying, CopyOrder order, CopyPrint print) {
    try (var spool = new FindingSpool(file)) {
      var result = run(copying, order, print, spool);
      try {
        CopyReport.write(file, copying, order, result, spool);
        print.end(result, file);
      } catch (CrossingFailed unwritten) {
        // What was done is done: the outcome is that of the copy.
        print.end(result, null);
        spec.commandLine().getErr().println("Without its report: " + unwritten.getMessage() + ".");
      }
      return result;
    }
  }

  private CopyResult run(
      Copying copying, CopyOrder order, CopyPrint print, Consumer<Finding> found) {
    try (var bars = new ProgressBars(spec.commandLine().getErr())) {
      return copying.run(new CopyDatabase.Command(order, print::plan, bars, found));
    }
  }

  private CopyOrder order() {
    try {
      boolean existing =
          Schema.EXISTING == Schema.valueOf(schema.toUpperCase(java.util.Locale.ROOT));
      return new CopyOrder(
          existing, replace, Set.copyOf(excluded), Rules.parse(rules), rowsOnly, check);
    } catch (IllegalArgumentException wrong) {
      String message = String.valueOf(wrong.getMessage());
      throw new ParameterException(
          spec.commandLine(),
          message.startsWith("No enum") ? "--schema is migrated or existing" : message);
    }
  }
}
