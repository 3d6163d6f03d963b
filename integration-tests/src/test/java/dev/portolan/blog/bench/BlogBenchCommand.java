package dev.portolan.blog.bench;

import dev.portolan.bench.DatabaseOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./portolan bench http}: what a request costs. */
@Command(
    name = "http",
    mixinStandardHelpOptions = true,
    description = "The server beside a bare one that runs the same SQL and writes the same JSON.",
    sortOptions = false)
public final class BlogBenchCommand implements Callable<Integer> {

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--scale",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,500",
      description = "N x 200 articles; 1 and 500 by default.")
  List<Integer> scales = List.of();

  @Option(names = "--quick", description = "Shorter runs, for a first look.")
  boolean quick;

  @Override
  public Integer call() throws Exception {
    new HttpBench(Path.of("").toAbsolutePath(), database.kinds(), scales, quick).run();
    return CommandLine.ExitCode.OK;
  }
}
