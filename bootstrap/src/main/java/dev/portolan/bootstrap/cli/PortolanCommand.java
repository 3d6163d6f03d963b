package dev.portolan.bootstrap.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

  /** A command, which is put together only when it is asked for. */
  private record Word(String name, Function<Inputs, Object> command) {}

  private static final List<Word> WORDS =
      List.of(
          new Word("serve", ServeCommand::new),
          new Word("seed", SeedCommand::new),
          new Word("user", UserCommand::line),
          new Word("recalls", RecallsCommand::line),
          new Word("db", DbCommand::line),
          new Word("config", ConfigCommand::line),
          new Word("health", HealthCommand::new),
          new Word("version", _ -> new VersionCommand()),
          new Word("completion", _ -> new CompletionCommand()),
          new Word("train", _ -> new TrainCommand()));

  @Spec private CommandSpec spec;

  PortolanCommand() {}

  /**
   * Runs one command line to its end.
   *
   * @param variables the environment
   * @return the exit code, see {@link ExitCode}
   */
  public static int run(Map<String, String> variables, String... arguments) {
    return line(new Inputs(variables), asked(arguments)).execute(arguments);
  }

  /** To put them all together would be a good part of a start. */
  private static List<Word> asked(String... arguments) {
    var asked =
        WORDS.stream()
            .filter(word -> arguments.length > 0 && word.name().equals(arguments[0]))
            .filter(word -> !word.name().equals("completion")) // which tells of the others
            .toList();
    return asked.isEmpty() ? WORDS : asked;
  }

  /** The words that it knows. */
  public static Set<String> words() {
    return Set.copyOf(line(new Inputs(Map.of())).getSubcommands().keySet());
  }

  /** All commands, put together. */
  static CommandLine line(Inputs inputs) {
    return line(inputs, WORDS);
  }

  private static CommandLine line(Inputs inputs, List<Word> words) {
    var line = new CommandLine(new PortolanCommand());
    Inputs.addFlagsTo(line.getCommandSpec());
    words.forEach(word -> line.addSubcommand(word.name(), word.command().apply(inputs)));
    return line.setExecutionStrategy(
            parsed -> {
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
