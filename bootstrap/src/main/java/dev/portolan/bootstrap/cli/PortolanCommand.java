package dev.portolan.bootstrap.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Set;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.RunLast;
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
      "Every setting is also a variable, and a line of portolan.conf: see portolan config show."
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
    return line(new Inputs(variables)).execute(arguments);
  }

  /** The words that it knows. */
  public static Set<String> words() {
    return Set.copyOf(line(new Inputs(Map.of())).getSubcommands().keySet());
  }

  /** All commands, put together. */
  static CommandLine line(Inputs inputs) {
    var line = new CommandLine(new PortolanCommand());
    Inputs.addFlagsTo(line.getCommandSpec());
    return line.addSubcommand(new ServeCommand(inputs))
        .addSubcommand(new SeedCommand(inputs))
        .addSubcommand(UserCommand.line(inputs))
        .addSubcommand(RecallsCommand.line(inputs))
        .addSubcommand(DbCommand.line(inputs))
        .addSubcommand(ConfigCommand.line(inputs))
        .addSubcommand(new HealthCommand(inputs))
        .addSubcommand(new VersionCommand())
        .addSubcommand(new CompletionCommand())
        .addSubcommand(new TrainCommand())
        .setExecutionStrategy(parsed -> {
          inputs.take(parsed);
          return new RunLast().execute(parsed);
        })
        .setExecutionExceptionHandler(PortolanCommand::failed);
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
