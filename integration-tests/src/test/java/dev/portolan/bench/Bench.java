package dev.portolan.bench;

import dev.portolan.blog.bench.BlogBenchCommand;
import dev.portolan.recalls.bench.RecallsBenchCommand;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./portolan bench NAME}: runs one benchmark and prints its figures. */
@Command(
    name = "./portolan bench",
    description = "Measures Portolan, and prints figures as a table and as JSON.",
    subcommands = {
      Bench.Copy.class,
      BlogBenchCommand.class,
      RecallsBenchCommand.class,
    })
public final class Bench {

  private Bench() {}

  public static void main(String[] arguments) {
    var commands = new CommandLine(new Bench());
    System.exit(arguments.length == 0 ? usage(commands) : commands.execute(arguments));
  }

  private static int usage(CommandLine commands) {
    commands.usage(System.err);
    return CommandLine.ExitCode.USAGE;
  }

  /** What moving a database costs. */
  @Command(
      name = "copy",
      mixinStandardHelpOptions = true,
      description = "db copy beside COPY BINARY from a file into bare tables, and pgloader.",
      sortOptions = false)
  static final class Copy implements Callable<Integer> {

    @Option(
        names = "--size",
        paramLabel = "MB",
        defaultValue = "1000",
        description = "About how large the SQLite file is; 1000 by default.")
    int megabytes;

    @Option(
        names = "--runs",
        paramLabel = "N",
        defaultValue = "2",
        description = "The best of so many counts; 2 by default.")
    int runs;

    @Override
    public Integer call() throws Exception {
      new CopyBench(Path.of("").toAbsolutePath(), megabytes, runs).run();
      return CommandLine.ExitCode.OK;
    }
  }
}
