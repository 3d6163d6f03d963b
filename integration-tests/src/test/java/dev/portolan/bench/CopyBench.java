package dev.portolan.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What moving a database costs, beside the floor: the same bytes by COPY BINARY from a file into
 * bare tables, then keys, indexes, references and ANALYZE.
 */
final class CopyBench {

  private static final double SECOND = 1e9;

  /** With some settings pgloader runs out of memory and waits for ever. */
  private static final double PATIENCE = 180;

  private final int megabytes;
  private final int runs;
  private final Path output;
  private final Map<String, Object> figures = new LinkedHashMap<>();

  CopyBench(Path checkout, int megabytes, int runs) {
    this.megabytes = megabytes;
    this.runs = runs;
    this.output = checkout.resolve("integration-tests/target/bench-copy.json");
  }

  private record Run(double whole, double moved, double verified, double cpu, double peak) {}

  void run() throws Exception {
    Path folder = Files.createTempDirectory("portolan-bench-copy");
    try (var postgres = BenchPostgres.start()) {
      Path file = folder.resolve("source.db");
      CopySource.fill(file, megabytes);
      double gigabytes = Files.size(file) / 1e9;
      figure("size of the SQLite file", gigabytes * 1000, "MB");
      String source = "sqlite:" + file;

      var check = child(source, target(postgres, "checked"), "check");
      figure("--check, integrity_check included", check.whole() / gigabytes, "s/GB");
      var copies = new ArrayList<Run>();
      for (int i = 0; i < runs; i++) {
        copies.add(child(source, target(postgres, "copied" + i), "copy"));
      }
      var floors = new ArrayList<Double>();
      dump(url(postgres, "copied0"), folder);
      for (int i = 0; i < runs; i++) {
        String url = postgres.database("floor" + i);
        floors.add(floor(url, folder));
      }
      var best = copies.stream().min((a, b) -> Double.compare(a.moved(), b.moved())).orElseThrow();
      double floor = floors.stream().min(Double::compare).orElseThrow();
      figure("floor (best of " + runs + ")", floor, "s");
      figure("first COPY to swap, verification included", best.moved(), "s");
      figure("… beside the floor (at most 1.4)", best.moved() / floor, "x");
      figure("whole command, checks and start included", best.whole(), "s");
      figure("… beside the floor (at most 2.2)", best.whole() / floor, "x");
      figure("verification's share (at most 20)", 100 * best.verified() / best.moved(), "%");
      figure("CPU of the tool", best.cpu(), "s");
      figure("resident memory at its highest, -Xmx128m (at most 200)", best.peak(), "MB");
      pgloader(file, postgres);
      save();
    } finally {
      Folders.delete(folder);
    }
  }

  private static String url(BenchPostgres postgres, String name) {
    return "postgresql://postgres:postgres@localhost:" + postgres.server().getPort() + "/" + name;
  }

  private static String target(BenchPostgres postgres, String name) throws SQLException {
    String url = postgres.database(name);
    try (var connection = connect(url)) {
      CopySource.execute(connection, CopySource.bareTables().toArray(String[]::new));
      CopySource.execute(connection, CopySource.keys().toArray(String[]::new));
    }
    return url;
  }

  private static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:" + url.replace("postgres:postgres@", "") + "?user=postgres&password=postgres");
  }

  /** The rows in the form of COPY BINARY, for the floor. */
  private static void dump(String url, Path folder) throws SQLException {
    try (var connection = connect(url)) {
      for (String table : CopySource.tables()) {
        CopySource.execute(
            connection,
            "copy %s to '%s' (format binary)".formatted(table, folder.resolve(table + ".bin")));
      }
    }
  }

  private static double floor(String url, Path folder) throws SQLException {
    try (var connection = connect(url)) {
      CopySource.execute(connection, "checkpoint", "set maintenance_work_mem = '192MB'");
      long begin = System.nanoTime();
      connection.setAutoCommit(false);
      CopySource.execute(connection, CopySource.bareTables().toArray(String[]::new));
      for (String table : CopySource.tables()) {
        CopySource.execute(
            connection,
            "copy %s from '%s' (format binary, freeze)"
                .formatted(table, folder.resolve(table + ".bin")));
      }
      connection.commit();
      connection.setAutoCommit(true);
      CopySource.execute(connection, CopySource.keys().toArray(String[]::new));
      for (String table : CopySource.tables()) {
        CopySource.execute(connection, "analyze " + table);
      }
      return (System.nanoTime() - begin) / SECOND;
    }
  }

  private static Run child(String from, String to, String word)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                CopyChild.class.getName(),
                from,
                to,
                word)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long begin = System.nanoTime();
    double cpu = cpuUntilEnd(process, Long.MAX_VALUE);
    double whole = (System.nanoTime() - begin) / SECOND;
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.exitValue() != 0) {
      throw new IOException("the copy failed: " + said);
    }
    String[] parts =
        said.lines()
            .filter(line -> line.startsWith("figures "))
            .findFirst()
            .orElseThrow()
            .split(" ", -1);
    return new Run(
        whole,
        Long.parseLong(parts[1]) / SECOND,
        Long.parseLong(parts[2]) / SECOND,
        cpu,
        Long.parseLong(parts[3]) * 1024 / 1e6);
  }

  /** Its CPU time, as it was asked for last before the end, or before nobody waits any more. */
  private static double cpuUntilEnd(Process process, long deadline) throws InterruptedException {
    Duration cpu = Duration.ZERO;
    while (!process.waitFor(50, TimeUnit.MILLISECONDS) && System.nanoTime() < deadline) {
      cpu = process.info().totalCpuDuration().orElse(cpu);
    }
    return cpu.toMillis() / 1000.0;
  }

  private void pgloader(Path file, BenchPostgres postgres)
      throws IOException, InterruptedException, SQLException {
    if (!hasPgloader()) {
      System.out.println("pgloader: not run, because it is not installed");
      return;
    }
    for (String setting : List.of("default", "prefetch rows = 1000")) {
      String url = postgres.database("loader" + figures.size());
      var command = new ArrayList<>(List.of("pgloader"));
      if (!setting.equals("default")) {
        command.addAll(List.of("--with", setting));
      }
      command.addAll(List.of("sqlite://" + file, url));
      long begin = System.nanoTime();
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      double cpu = cpuUntilEnd(process, begin + (long) (PATIENCE * SECOND));
      String ending =
          process.isAlive() ? "not at its end yet, stopped" : "exit code " + process.exitValue();
      process.destroyForcibly().waitFor();
      String name = "pgloader, " + setting + ", " + ending;
      figure(name, (System.nanoTime() - begin) / SECOND, "s");
      figure(name + ", CPU", cpu, "s");
    }
  }

  private static boolean hasPgloader() throws InterruptedException {
    try {
      return new ProcessBuilder("pgloader", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  private void figure(String name, double value, String unit) {
    System.out.printf(Locale.ROOT, "%-62s %10.2f %s%n", name, value, unit);
    figures.put(name + " [" + unit + "]", value);
  }

  private void save() throws IOException {
    Files.createDirectories(output.getParent());
    String json =
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(figures);
    Files.writeString(output, json);
    System.out.println("\n" + json);
  }
}
