package dev.portolan.bootstrap.cli;

import java.io.PrintWriter;
import java.util.Map;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code portolan}: the list of commands, and what happens when one fails. */
@Command(
    name = "portolan",
    description = "Ports and adapters in Java, from SQLite to PostgreSQL.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    subcommands = HelpCommand.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the work or the database failed",
      "2:wrong use",
      "78:the configuration is wrong"
    },
    footer = {
      "",
      "DATABASE_URL says which database: sqlite:data/portolan.db (the default) or postgresql://…"
    })
public final class PortolanCommand implements Runnable {

  @Spec private CommandSpec spec;

  PortolanCommand() {}

  /**
   * Runs one command line to its end.
   *
   * @param variables the environment
   * @return the exit code, see {@link ExitCode}
   */
  public static int run(Map<String, String> variables, String... arguments) {
    return new CommandLine(new PortolanCommand())
        .addSubcommand(new ServeCommand(variables))
        .addSubcommand(new SeedCommand(variables))
        .addSubcommand(
            new CommandLine(new UserCommand()).addSubcommand(new UserCreateCommand(variables)))
        .addSubcommand(DbCommand.line(variables))
        .addSubcommand(new TrainCommand())
        .setExecutionExceptionHandler(PortolanCommand::failed)
        .execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: one of the commands below.");
  }

  private static int failed(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
    PrintWriter err = line.getErr();
    var known = Failures.explain(failure);
    if (known.isPresent()) {
      err.println(known.get().message());
      return known.get().exitCode();
    }
    err.println("Something went wrong that should not have; LOG_LEVEL=debug tells more.");
    LoggerFactory.getLogger(PortolanCommand.class).debug("command failed", failure);
    return ExitCode.FAILED;
  }
}
