package dev.portolan.bootstrap.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.portolan.backup.application.BackupReport;
import dev.portolan.backup.application.TakeBackup;
import dev.portolan.backup.domain.Proof;
import dev.portolan.bootstrap.BackupModule;
import dev.portolan.bootstrap.Portolan;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portolan db backup}: copies the database while it is in use. */
@Command(
    name = "backup",
    description = {
      "Copies the database while it is in use, and proves the copy by reading it back.",
      "The file is there whole or not at all."
    },
    mixinStandardHelpOptions = true)
final class DbBackupCommand implements Callable<Integer> {

  private final Inputs inputs;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "A file, or a folder: then a file with the time in its name is made in it.")
  private String file = "";

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "Deletes all but the newest N backups of the folder afterwards.")
  private @Nullable Integer keep;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  DbBackupCommand(Inputs inputs) {
    this.inputs = inputs;
  }

  /** A backup, as {@code --json} prints it. */
  private record Answer(
      String database,
      String file,
      boolean restored,
      @Nullable String whyNotRestored,
      Map<String, Long> rows,
      List<String> deleted) {}

  @Override
  public Integer call() throws JsonProcessingException {
    var settings = inputs.settings();
    var backup = new BackupModule(settings, inputs.path());
    var kept = keep == null ? OptionalInt.empty() : OptionalInt.of(keep);
    BackupReport report;
    try (var _ = new Undone(backup);
        var bars = new ProgressBars(spec.commandLine().getErr())) {
      var wanted = new TakeBackup.Command(file, kept, bars);
      report = backup.takeBackup().handle(Portolan.operator(), wanted);
    }
    PrintWriter out = spec.commandLine().getOut();
    String database = settings.databaseUrl().describe();
    if (json) {
      out.println(new ObjectMapper().writeValueAsString(answer(database, report)));
    } else {
      print(database, report, out);
    }
    out.flush();
    return ExitCode.DONE;
  }

  private static Answer answer(String database, BackupReport report) {
    String why = report.proof() instanceof Proof.Listed listed ? listed.why() : null;
    return new Answer(
        database, report.file(), why == null, why, report.contents().sorted(), report.deleted());
  }

  private static void print(String database, BackupReport report, PrintWriter out) {
    var contents = report.contents();
    out.printf(
        "Backed up %s to %s: %,d tables, %,d rows.%n",
        database, report.file(), contents.rows().size(), contents.allRows());
    out.println(
        switch (report.proof()) {
          case Proof.Restored _ ->
              "Proved: restored elsewhere it has the same tables, keys and rows.";
          case Proof.Listed listed ->
              "Read back and counted, but not restored: " + listed.why() + ".";
        });
    report.deleted().forEach(name -> out.println("Deleted the older " + name));
  }
}
