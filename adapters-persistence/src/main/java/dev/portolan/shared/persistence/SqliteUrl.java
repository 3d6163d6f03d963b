package dev.portolan.shared.persistence;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A SQLite file.
 *
 * @param file null for {@code sqlite::memory:}, which is a file in a fresh temporary folder: with
 *     several connections a database in memory would be one for each
 */
public record SqliteUrl(@Nullable Path file) implements DatabaseUrl {

  private static final String MEMORY = ":memory:";

  /** Parameters that other programs write, and that change nothing here. */
  private static final Set<String> IGNORED =
      Set.of("cache", "check_same_thread", "timeout", "uri", "charset");

  static SqliteUrl parse(String scheme, String rest, boolean writes) {
    boolean isUrl = rest.startsWith("//") || scheme.equals("file") || rest.startsWith("file:");
    String path = rest.startsWith("file:") ? rest.substring("file:".length()) : rest;
    Map<String, String> parameters = Map.of();
    int question = path.indexOf('?');
    if (question >= 0) {
      parameters = UrlText.parameters(path.substring(question + 1));
      path = path.substring(0, question);
    }
    boolean memory = isMemory(parameters, writes);
    if (path.startsWith("//")) {
      // SQLAlchemy's reading: what stands between the second and the third slash is a host, and
      // empty.
      path = path.substring(2);
      if (path.isEmpty() || path.equals("/") || path.equals("/" + MEMORY)) {
        path = MEMORY;
      } else if (path.startsWith("/") && !scheme.equals("file")) {
        path = path.substring(1);
      } else if (path.startsWith("localhost/")) {
        path = path.substring("localhost".length());
      } else if (path.indexOf('/') > 0) {
        throw DatabaseUrl.wrong(
            "names a host after two slashes, but a SQLite file has none: write sqlite:PATH, or"
                + " three slashes");
      }
    }
    if (isUrl) {
      path = UrlText.decode(path, "the path");
    }
    return memory || path.equals(MEMORY) ? new SqliteUrl(null) : new SqliteUrl(file(path));
  }

  private static Path file(String path) {
    if (path.isBlank()) {
      throw DatabaseUrl.wrong("names no file: write sqlite:PATH, such as " + DatabaseUrl.DEFAULT);
    }
    if (path.endsWith("/")) {
      throw DatabaseUrl.wrong("names a folder, not a file: " + path);
    }
    try {
      return Path.of(path);
    } catch (InvalidPathException e) {
      throw DatabaseUrl.wrong("names a path that this system cannot have");
    }
  }

  private static boolean isMemory(Map<String, String> parameters, boolean writes) {
    boolean memory = false;
    for (var parameter : parameters.entrySet()) {
      String name = parameter.getKey();
      switch (name) {
        case "mode" -> {
          switch (parameter.getValue().toLowerCase(Locale.ROOT)) {
            case "memory" -> memory = true;
            case "rw", "rwc" -> {}
            case "ro" -> {
              if (writes) {
                throw DatabaseUrl.wrong("asks for mode=ro, but the server has to write");
              }
            }
            default -> throw DatabaseUrl.wrong("has a mode that is none of rwc, rw, memory");
          }
        }
        default -> {
          if (!IGNORED.contains(name)) {
            throw DatabaseUrl.wrong("has a parameter that SQLite files do not take: " + name);
          }
        }
      }
    }
    return memory;
  }

  @Override
  public String describe() {
    return file == null ? "SQLite in a temporary folder" : "SQLite file " + file;
  }

  @Override
  public boolean isSqlite() {
    return true;
  }

  @Override
  public boolean isPlaintext() {
    return false;
  }

  @Override
  public boolean hasKnownPassword() {
    return false;
  }

  @Override
  public Optional<Duration> socketTimeout() {
    return Optional.empty();
  }

  @Override
  public DatabaseUrl withPassword(String password) {
    throw DatabaseUrl.wrong("is for PostgreSQL: a SQLite file takes no password");
  }

  @Override
  public String toString() {
    return "sqlite:" + (file == null ? MEMORY : file);
  }
}
