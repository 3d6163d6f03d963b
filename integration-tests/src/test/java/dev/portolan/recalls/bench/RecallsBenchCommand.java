package dev.portolan.recalls.bench;

import dev.portolan.bench.BenchPostgres;
import dev.portolan.bench.DatabaseOption;
import dev.portolan.bench.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./portolan bench recalls}: relevance and speed of the search, beside a plain scan. */
@Command(
    name = "recalls",
    mixinStandardHelpOptions = true,
    description = "The search for recalls: what it finds, and how fast, beside a scan with LIKE.",
    sortOptions = false)
public final class RecallsBenchCommand implements Callable<Integer> {

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--scale",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,667",
      description = "N x 300 recalls; 1 and 667 by default.")
  List<Integer> scales = List.of();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often each query is asked; 5 by default.")
  int rounds;

  @Override
  public Integer call() throws Exception {
    for (String kind : database.kinds()) {
      for (int scale : scales) {
        measure(kind, scale);
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private void measure(String kind, int scale) throws Exception {
    if (kind.toLowerCase(Locale.ROOT).equals("sqlite")) {
      Path folder = Files.createTempDirectory("portolan-bench-recalls");
      try (var bench = new RecallsBench("SQLite", "sqlite:" + folder.resolve("recalls.db"))) {
        bench.run(scale, rounds);
      } finally {
        Folders.delete(folder);
      }
    } else {
      try (var server = BenchPostgres.start();
          var bench = new RecallsBench("PostgreSQL", server.database("recalls"))) {
        bench.run(scale, rounds);
      }
    }
  }
}
