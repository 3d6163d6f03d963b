package dev.portolan.bootstrap.cli;

import dev.portolan.bootstrap.Portolan;
import dev.portolan.shared.persistence.Migration;
import dev.portolan.shared.persistence.MigrationRun;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code portolan db migrate}: brings the schema up to date. */
@Command(
    name = "migrate",
    description = {
      "Brings the schema up to date. Each migration is done whole or not at all.",
      "A SQLite file that holds something is backed up beside itself before."
    },
    mixinStandardHelpOptions = true)
final class DbMigrateCommand implements Callable<Integer> {

  private final Inputs inputs;

  @Spec private CommandSpec spec;

  DbMigrateCommand(Inputs inputs) {
    this.inputs = inputs;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (var portolan = Portolan.connect(inputs.settings())) {
      print(portolan.schema().migrate(), out);
      out.println("Up to date: " + portolan.describeDatabase());
    }
    out.flush();
    return ExitCode.DONE;
  }

  private static void print(MigrationRun run, PrintWriter out) {
    if (run.backup() != null) {
      out.println("Backed up before: " + run.backup());
    }
    for (Migration done : run.applied()) {
      long millis = Optional.ofNullable(done.took()).map(Duration::toMillis).orElse(0L);
      out.printf("Applied %s %s in %,d ms%n", done.context(), done.version(), millis);
    }
  }
}
