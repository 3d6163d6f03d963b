package dev.portolan.recalls.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A model as it is compared: letters and digits only, so that "BX-200", "bx 200" and "Model BX200"
 * are one.
 *
 * @param key lower-case letters and digits, at most {@value #MAX}
 */
public record ModelNumber(String key) {

  public static final int MAX = 100;

  private static final Pattern BETWEEN =
      Pattern.compile("[,;\\n&]|\\band\\b|\\bor\\b", Pattern.CASE_INSENSITIVE);
  private static final Set<String> LABELS =
      Set.of("item", "items", "model", "models", "no", "nos", "number", "numbers", "sku", "skus");
  private static final int MOST_WORDS = 5;

  /** All that a text names. What reads like a sentence names none. */
  public static Set<ModelNumber> allOf(String text) {
    var all = new LinkedHashSet<ModelNumber>();
    for (String part : BETWEEN.split(text, -1)) {
      of(part).ifPresent(all::add);
      for (String half : part.split("/", -1)) {
        of(half).ifPresent(all::add);
      }
    }
    return all;
  }

  /** The one that a text names; empty where it names none. */
  public static Optional<ModelNumber> of(String text) {
    List<String> words =
        Folding.words(text).stream().filter(word -> !LABELS.contains(word)).toList();
    String key = String.join("", words);
    return key.length() < 2 || key.length() > MAX || words.size() > MOST_WORDS
        ? Optional.empty()
        : Optional.of(new ModelNumber(key));
  }
}
