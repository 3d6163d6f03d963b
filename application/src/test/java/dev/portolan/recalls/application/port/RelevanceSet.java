package dev.portolan.recalls.application.port;

import dev.portolan.recalls.domain.RecallKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What people type, each with the invented recall that they look for. */
public final class RelevanceSet {

  /**
   * One question.
   *
   * @param kind what is hard about it: "misspelt"
   */
  public record Question(String kind, String query, RecallKey expected) {}

  private RelevanceSet() {}

  /** All of them. */
  public static List<Question> all() {
    try (var in = RelevanceSet.class.getResourceAsStream("relevance.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(RelevanceSet::question)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Question question(String line) {
    String[] parts = line.split("\\|", -1);
    return new Question(
        parts[0].strip(), parts[1].strip(), new RecallKey(RecallKey.DEMO, parts[2].strip()));
  }
}
