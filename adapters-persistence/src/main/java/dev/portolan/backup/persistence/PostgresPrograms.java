package dev.portolan.backup.persistence;

import dev.portolan.backup.domain.BackupFailed;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds pg_dump and pg_restore, which must be no older than the server. */
final class PostgresPrograms {

  private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) ([0-9]+)");

  /** Folders of whole distributions → what stands in them behind or round the version. */
  private static final Map<String, String> DISTRIBUTIONS =
      Map.of(
          "/usr/lib/postgresql", "*/bin",
          "/usr", "pgsql-*/bin",
          "/usr/local", "pgsql*/bin",
          "/usr/local/opt", "postgresql@*/bin",
          "/opt/homebrew/opt", "postgresql@*/bin",
          "/Applications/Postgres.app/Contents/Versions", "*/bin");

  private final Map<String, String> variables;
  private final Map<String, String> distributions;
  private volatile @Nullable Process running;
  private volatile boolean stopped;

  PostgresPrograms(Map<String, String> variables) {
    this(variables, DISTRIBUTIONS);
  }

  /**
   * @param distributions folders → how the folders in them are called that hold programs
   */
  PostgresPrograms(Map<String, String> variables, Map<String, String> distributions) {
    this.variables = Map.copyOf(variables);
    this.distributions = Map.copyOf(distributions);
  }

  /** A folder with both programs, and their major version. */
  private record Found(Path folder, int major) {}

  /**
   * The folder of the programs to use.
   *
   * @param server the server's major version
   * @throws BackupFailed there are none, or only older ones
   */
  Path folderFor(int server) {
    var older = new ArrayList<Found>();
    for (Path folder : candidates()) {
      var found = look(folder);
      if (found.isPresent() && found.get().major() >= server) {
        return folder;
      }
      found.ifPresent(older::add);
    }
    throw new BackupFailed(refusal(server, older));
  }

  private static String refusal(int server, List<Found> found) {
    String wanted =
        "Install the PostgreSQL client programs of version %d, or name their folder in PG_BIN"
            .formatted(server);
    return found.stream()
        .max(Comparator.comparingInt(Found::major))
        .map(newest ->
            "pg_dump in %s is version %d, but the server is version %d. %s"
                .formatted(newest.folder(), newest.major(), server, wanted))
        .orElse("No pg_dump was found, and the server is version %d. %s".formatted(server, wanted));
  }

  private List<Path> candidates() {
    var folders = new ArrayList<Path>();
    Optional.ofNullable(variables.get("PG_BIN"))
        .filter(s -> !s.isBlank())
        .map(Path::of)
        .ifPresent(folders::add);
    Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(variables.getOrDefault("PATH", ""))
        .filter(entry -> !entry.isBlank())
        .map(Path::of)
        .forEach(folders::add);
    distributions.forEach((parent, names) -> folders.addAll(versions(Path.of(parent), names)));
    return folders;
  }

  /** The newest first. */
  private static List<Path> versions(Path parent, String names) {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    var programs = new ArrayList<Path>();
    try (var folders = Files.newDirectoryStream(parent, names.substring(0, names.indexOf('/')))) {
      folders.forEach(folder -> programs.add(folder.resolve("bin")));
    } catch (IOException e) {
      return List.of();
    }
    programs.sort(Comparator.reverseOrder());
    return programs;
  }

  private static Optional<Found> look(Path folder) {
    Path dump = folder.resolve("pg_dump");
    if (!Files.isExecutable(dump) || !Files.isExecutable(folder.resolve("pg_restore"))) {
      return Optional.empty();
    }
    try {
      var process = new ProcessBuilder(dump.toString(), "--version").start();
      String answer = new String(process.getInputStream().readAllBytes(), PostgresProgram.TEXT);
      process.waitFor(10, TimeUnit.SECONDS);
      return VERSION
          .matcher(answer)
          .results()
          .findFirst()
          .map(version -> new Found(folder, Integer.parseInt(version.group(1))));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Remembers what runs now. */
  Process started(Process process) {
    running = process;
    if (stopped) {
      process.destroy();
    }
    return process;
  }

  /** Ends what runs; nothing is begun any more. */
  void stop() {
    stopped = true;
    Process process = running;
    if (process != null) {
      process.destroy();
    }
  }

  /**
   * Lets pass only who was not told to stop.
   *
   * @throws BackupFailed somebody said so
   */
  void requireGoingOn() {
    if (stopped) {
      throw new BackupFailed("it was told to stop, and what it had begun is undone");
    }
  }
}
