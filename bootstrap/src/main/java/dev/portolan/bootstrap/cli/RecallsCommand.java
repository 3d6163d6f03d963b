package dev.portolan.bootstrap.cli;

import dev.portolan.bootstrap.Portolan;
import dev.portolan.bootstrap.RecallsModule;
import dev.portolan.recalls.application.ImportRecalls;
import dev.portolan.recalls.application.ImportRecalls.Refused;
import dev.portolan.recalls.application.ImportReport;
import dev.portolan.recalls.web.RecallsRoutes;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portolan recalls}: recalls, by whoever holds the database. */
@Command(name = "recalls", description = "Manages recalls.", mixinStandardHelpOptions = true)
final class RecallsCommand implements Runnable {

  @Spec private CommandSpec spec;

  /** It, with the commands below it. */
  static CommandLine line(Inputs inputs) {
    return new CommandLine(new RecallsCommand()).addSubcommand(new Import(inputs));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: one of the commands below.");
  }

  /** {@code portolan recalls import}: brings in what an agency announced. */
  @Command(
      name = "import",
      description = {
        "Brings in recalls from a file in the JSON of the CPSC's recall service.",
        "What is there already and has not changed stays as it is."
      },
      mixinStandardHelpOptions = true,
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {
        "0:done, whether or not records were left out",
        "1:records were refused, and nothing was stored; or the database failed",
        "2:wrong use, or no such list in the file"
      })
  static final class Import implements Callable<Integer> {

    private final Inputs inputs;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A list of recalls in JSON.")
    private Path file = Path.of("");

    @Option(names = "--keep-going", description = "Leaves out records that are no recalls.")
    private boolean keepGoing;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    Import(Inputs inputs) {
      this.inputs = inputs;
    }

    @Override
    public Integer call() {
      var line = spec.commandLine();
      if (!Files.isReadable(file)) {
        throw new ParameterException(line, "There is no file " + file + " that can be read.");
      }
      ImportReport report;
      try (var portolan = Portolan.open(inputs.settings());
          var bars = new ProgressBars(line.getErr())) {
        var command = new ImportRecalls.Command(RecallsRoutes.cpscFile(file), keepGoing, bars);
        report =
            portolan
                .context(RecallsModule.class)
                .importRecalls()
                .handle(Portolan.operator(), command);
      }
      print(report, line.getOut(), line.getErr());
      return report.stored() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void print(ImportReport report, PrintWriter out, PrintWriter err) {
      if (json) {
        out.println(JsonText.of(report));
        out.flush();
        return;
      }
      report.named().forEach(refused -> name(refused, err));
      if (report.refused() > report.named().size()) {
        err.printf("… and %,d more.%n", report.refused() - report.named().size());
      }
      if (!report.stored()) {
        err.println("Nothing was stored. Mend these records, or leave them out by --keep-going.");
      } else {
        out.printf(
            "Recalls: %,d added, %,d updated, %,d unchanged, %,d refused.%n",
            report.added(), report.updated(), report.unchanged(), report.refused());
      }
      if (report.stored() && report.ignoredUpcs() > 0) {
        out.printf("%,d bar codes are none, and were left out.%n", report.ignoredUpcs());
      }
      err.flush();
      out.flush();
    }

    private static void name(Refused refused, PrintWriter err) {
      String number = refused.number().isEmpty() ? "" : " (" + refused.number() + ")";
      refused
          .mistakes()
          .forEach((field, sentences) ->
              err.printf(
                  "Record %d%s: %s %s.%n",
                  refused.index(), number, field, String.join(", ", sentences)));
    }
  }
}
