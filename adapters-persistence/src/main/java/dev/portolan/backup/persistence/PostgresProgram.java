package dev.portolan.backup.persistence;

import dev.portolan.backup.domain.BackupFailed;
import dev.portolan.shared.persistence.PostgresHost;
import dev.portolan.shared.persistence.PostgresUrl;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Runs pg_dump and pg_restore. Where the server is, and the password, they hear by variables: the
 * arguments of a process are there for everybody to see.
 */
final class PostgresProgram {

  /** Bytes as they come: only ASCII is looked at. */
  static final Charset TEXT = StandardCharsets.ISO_8859_1;

  /** What pgjdbc calls a thing → how libpq's variable for it is called. */
  private static final Map<String, String> VARIABLES =
      Map.of(
          "sslmode", "PGSSLMODE",
          "sslrootcert", "PGSSLROOTCERT",
          "sslcert", "PGSSLCERT",
          "sslkey", "PGSSLKEY",
          "channelBinding", "PGCHANNELBINDING",
          "gssEncMode", "PGGSSENCMODE",
          "options", "PGOPTIONS");

  private final PostgresUrl url;
  private final PostgresPrograms programs;
  private final Path folder;

  /**
   * @param folder of the programs
   */
  PostgresProgram(PostgresUrl url, PostgresPrograms programs, Path folder) {
    this.url = url;
    this.programs = programs;
    this.folder = folder;
  }

  /**
   * Runs one to its end.
   *
   * @throws BackupFailed it failed; the message has its own words
   */
  void run(String program, String... arguments) {
    run(program, _ -> {}, arguments);
  }

  /**
   * Runs one to its end.
   *
   * @param lines takes what it prints
   * @throws BackupFailed it failed; the message has its own words
   */
  void run(String program, Consumer<String> lines, String... arguments) {
    var command = new ArrayList<String>();
    command.add(folder.resolve(program).toString());
    command.add("--no-password");
    command.addAll(List.of(arguments));
    try {
      Path complaints = Files.createTempFile("portolan-" + program, ".log");
      try {
        var builder = new ProcessBuilder(command).redirectError(complaints.toFile());
        connect(builder.environment());
        Process process = programs.started(builder.start());
        process.getOutputStream().close();
        read(process, lines);
        if (process.waitFor() != 0) {
          throw new BackupFailed(program + " failed: " + end(complaints));
        }
      } finally {
        Files.deleteIfExists(complaints);
      }
    } catch (IOException e) {
      throw new BackupFailed(program + " cannot be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BackupFailed(program + " was interrupted", e);
    }
  }

  private static void read(Process process, Consumer<String> lines) throws IOException {
    try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), TEXT))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.accept(line);
      }
    }
  }

  private static String end(Path complaints) throws IOException {
    List<String> lines =
        new String(Files.readAllBytes(complaints), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank())
            .toList();
    return lines.isEmpty()
        ? "it said nothing"
        : lines.stream().limit(5).collect(Collectors.joining("; "));
  }

  private void connect(Map<String, String> environment) {
    environment.remove("PGSERVICE");
    environment.remove("PGHOSTADDR");
    environment.put("PGHOST", join(PostgresHost::name));
    environment.put("PGPORT", join(host -> Integer.toString(host.port())));
    environment.put("PGDATABASE", url.database());
    environment.put("PGAPPNAME", "portolan backup");
    environment.put("PGCONNECT_TIMEOUT", "10");
    environment.put("LC_ALL", "C");
    if (url.user() != null) {
      environment.put("PGUSER", url.user());
    }
    if (url.password() != null) {
      environment.put("PGPASSWORD", url.password());
    }
    VARIABLES.forEach((property, variable) -> {
      String value = url.parameters().get(property);
      if (value != null) {
        environment.put(variable, value);
      }
    });
    if ("primary".equals(url.parameters().get("targetServerType"))) {
      environment.put("PGTARGETSESSIONATTRS", "read-write");
    }
  }

  private String join(java.util.function.Function<PostgresHost, String> part) {
    return url.hosts().stream().map(part).collect(Collectors.joining(","));
  }
}
