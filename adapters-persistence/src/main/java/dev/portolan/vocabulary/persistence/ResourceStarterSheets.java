package dev.portolan.vocabulary.persistence;

import dev.portolan.vocabulary.application.port.StarterSheets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One sheet for each theme, as files beside this class. */
final class ResourceStarterSheets implements StarterSheets {

  private static final List<String> FILES =
      List.of("cooking.csv", "work.csv", "sports.csv", "restaurant.csv");

  @Override
  public List<String> all() {
    return FILES.stream().map(ResourceStarterSheets::text).toList();
  }

  private static String text(String file) {
    try (var stream = ResourceStarterSheets.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
