package dev.portolan.bootstrap.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.portolan.bootstrap.Portolan;
import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.persistence.DatabaseUrl;
import dev.portolan.shared.persistence.Migration;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code portolan db status}: which migrations were applied, and which are to be. */
@Command(
    name = "status",
    description = "Lists the migrations of each context: applied, pending or failed.",
    mixinStandardHelpOptions = true)
final class DbStatusCommand implements Callable<Integer> {

  private final Inputs inputs;

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  DbStatusCommand(Inputs inputs) {
    this.inputs = inputs;
  }

  /** One migration, as {@code --json} prints it. */
  private record Line(
      String context,
      String version,
      String description,
      String state,
      @Nullable Long milliseconds) {}

  private record Answer(String database, List<Line> migrations) {}

  @Override
  public Integer call() throws JsonProcessingException {
    PrintWriter out = spec.commandLine().getOut();
    var settings = inputs.settings();
    boolean missing = Database.isMissing(settings.databaseUrl());
    // To open a file makes it, and this only asks: an empty database elsewhere lacks just as much.
    var looked = missing ? settings.withDatabase(DatabaseUrl.parse("sqlite::memory:")) : settings;
    try (var portolan = Portolan.connect(looked)) {
      String name =
          missing
              ? settings.databaseUrl().describe() + " (there is no database yet)"
              : portolan.describeDatabase();
      var lines = portolan.schema().migrations().stream().map(DbStatusCommand::line).toList();
      if (json) {
        var answer = new Answer(name, lines);
        out.println(new ObjectMapper().writeValueAsString(answer));
      } else {
        out.println(name);
        lines.forEach(line -> print(line, out));
      }
    }
    out.flush();
    return ExitCode.DONE;
  }

  private static Line line(Migration migration) {
    Duration took = migration.took();
    return new Line(
        migration.context(),
        migration.version(),
        migration.description(),
        migration.state().name().toLowerCase(Locale.ROOT),
        took == null ? null : took.toMillis());
  }

  private static void print(Line line, PrintWriter out) {
    out.printf(
        "  %-12s %-6s %-8s %9s  %s%n",
        line.context(),
        line.version(),
        line.state(),
        line.milliseconds() == null ? "" : line.milliseconds() + " ms",
        line.description());
  }
}
