package dev.portolan.bootstrap.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** A file that holds one secret and nothing else, as container engines mount them. */
final class SecretFile {

  private SecretFile() {}

  /**
   * Reads it; space round the secret is no part of it.
   *
   * @param variable what named the file
   * @param mistakes is told when it cannot be read, or is empty
   */
  static Optional<Given> read(String variable, Given named, Consumer<String> mistakes) {
    try {
      Path file = Path.of(named.text());
      String text = Files.readString(file).strip();
      if (text.isEmpty()) {
        mistakes.accept(variable + " names a file that is empty: " + file);
        return Optional.empty();
      }
      return Optional.of(new Given(text, named.origin().through(file)));
    } catch (IOException | InvalidPathException unreadable) {
      mistakes.accept(variable + " names a file that cannot be read: " + named.text());
      return Optional.empty();
    }
  }
}
