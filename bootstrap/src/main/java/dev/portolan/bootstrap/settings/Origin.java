package dev.portolan.bootstrap.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a value came from.
 *
 * @param name the flag, the variable, or the file with settings; empty for a default
 * @param line in the file with settings, from 1; else 0
 * @param secretFile the file that was named in its place, for a secret
 */
public record Origin(Source source, String name, int line, @Nullable Path secretFile) {

  /** The sources, weakest first. */
  public enum Source {
    DEFAULT,
    FILE,
    VARIABLE,
    FLAG
  }

  static final Origin DEFAULT = new Origin(Source.DEFAULT, "", 0, null);

  static Origin flag(String name) {
    return new Origin(Source.FLAG, name, 0, null);
  }

  static Origin variable(String name) {
    return new Origin(Source.VARIABLE, name, 0, null);
  }

  static Origin file(String name, int line) {
    return new Origin(Source.FILE, name, line, null);
  }

  Origin through(Path file) {
    return new Origin(source, name, line, file);
  }

  /** For a human: {@code portolan.conf:3}, {@code variable PORT}, {@code default}. */
  public String describe() {
    String place =
        switch (source) {
          case DEFAULT -> "default";
          case FILE -> name + ":" + line;
          case VARIABLE -> "variable " + name;
          case FLAG -> "flag " + name;
        };
    return secretFile == null ? place : "file " + secretFile + ", " + place;
  }
}
