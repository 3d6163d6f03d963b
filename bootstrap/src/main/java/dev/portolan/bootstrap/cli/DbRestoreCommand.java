package dev.portolan.bootstrap.cli;

import dev.portolan.backup.application.RestoreBackup;
import dev.portolan.backup.application.RestoreReport;
import dev.portolan.bootstrap.BackupModule;
import dev.portolan.bootstrap.Portolan;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portolan db restore}: puts a backup into the place of the database. */
@Command(
    name = "restore",
    description = {
      "Puts a backup into the place of the database, which nobody may be using.",
      "What was there before is kept until the backup has been seen to be whole there."
    },
    mixinStandardHelpOptions = true)
final class DbRestoreCommand implements Callable<Integer> {

  private final Inputs inputs;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "What portolan db backup made.")
  private String file = "";

  @Option(names = "--replace", description = "Also where the database holds something.")
  private boolean replace;

  DbRestoreCommand(Inputs inputs) {
    this.inputs = inputs;
  }

  @Override
  public Integer call() {
    var settings = inputs.settings();
    var backup = new BackupModule(settings, inputs.path());
    RestoreReport report;
    try (var _ = new Undone(backup);
        var bars = new ProgressBars(spec.commandLine().getErr())) {
      var wanted = new RestoreBackup.Command(file, replace, bars);
      report = backup.restoreBackup().handle(Portolan.operator(), wanted);
    }
    PrintWriter out = spec.commandLine().getOut();
    var contents = report.contents();
    out.printf(
        "Restored %s from %s: %,d tables, %,d rows.%n",
        settings.databaseUrl().describe(), file, contents.rows().size(), contents.allRows());
    if (!report.before().isEmpty()) {
      out.println(report.before());
    }
    out.flush();
    return ExitCode.DONE;
  }
}
