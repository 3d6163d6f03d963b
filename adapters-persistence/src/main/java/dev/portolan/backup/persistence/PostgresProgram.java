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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
   * @param lines takes what it prints
   * @throws BackupFailed it failed; the message has its own words
   */
  void run(String program, Consumer<String> lines, String... arguments) {
    var complaints = new Complaints();
    try {
      Path log = Files.createTempFile("portolan-" + program, ".log");
      try {
        var builder = builder(program, arguments).redirectError(log.toFile());
        int end = await(builder, lines, TEXT);
        requireGoingOn();
        new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().forEach(complaints);
        complaints.judge(program, end);
      } finally {
        Files.deleteIfExists(log);
      }
    } catch (IOException e) {
      throw new BackupFailed(program + " cannot be run: " + e.getMessage(), e);
    }
  }

  /**
   * Runs one that prints no data to its end.
   *
   * @param lines takes what it says of its work, as it says it
   * @throws BackupFailed it failed; the message has its own words
   */
  void runAloud(String program, Consumer<String> lines, String... arguments) {
    var complaints = new Complaints();
    try {
      var builder = builder(program, arguments).redirectErrorStream(true);
      int end = await(builder, complaints.andThen(lines), StandardCharsets.UTF_8);
      requireGoingOn();
      complaints.judge(program, end);
    } catch (IOException e) {
      throw new BackupFailed(program + " cannot be run: " + e.getMessage(), e);
    }
  }

  private ProcessBuilder builder(String program, String... arguments) {
    var command = new ArrayList<String>();
    command.add(folder.resolve(program).toString());
    command.add("--no-password");
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    connect(builder.environment());
    return builder;
  }

  private int await(ProcessBuilder builder, Consumer<String> lines, Charset text)
      throws IOException {
    requireGoingOn();
    Process process = programs.started(builder.start());
    process.getOutputStream().close();
    try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), text))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.accept(line);
      }
      return process.waitFor();
    } catch (IOException e) {
      requireGoingOn(); // else it was ended, and its words with it
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BackupFailed("interrupted while a program ran", e);
    }
  }

  /**
   * Lets pass only who was not told to stop.
   *
   * @throws BackupFailed somebody said so
   */
  void requireGoingOn() {
    programs.requireGoingOn();
  }

  /** Keeps what a program says of its failure, out of all that it says. */
  private static final class Complaints implements Consumer<String> {

    private static final int MOST = 5;
    private final Deque<String> kept = new ArrayDeque<>();
    private boolean failed;

    /** From its first error on; of a program that names none, the last lines. */
    @Override
    public void accept(String line) {
      if (line.isBlank()) {
        return;
      }
      if (!failed && line.contains(": error: ")) {
        failed = true;
        kept.clear();
      }
      if (!failed && kept.size() == MOST) {
        kept.removeFirst();
      }
      if (kept.size() < MOST) {
        kept.add(line);
      }
    }

    void judge(String program, int end) {
      if (end != 0) {
        String words = kept.isEmpty() ? "it said nothing" : String.join("; ", kept);
        throw new BackupFailed(program + " failed: " + words);
      }
    }
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
