package dev.portolan.recalls.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  /** What stands where a model would, and is none: anything of a brand would have the same. */
  private static final Set<String> NONE =
      Set.of(
          "na",
          "none",
          "notapplicable",
          "notavailable",
          "unknown",
          "unspecified",
          "various",
          "multiple",
          "several",
          "assorted",
          "all",
          "any",
          "other",
          "tbd",
          "seedescription");

  private static final Pattern ASIDE = Pattern.compile("\\(([^()]*)\\)");
  private static final Pattern RANGE =
      Pattern.compile(
          "(.*?)([0-9]{1,9})\\s+(?:through|thru|to)\\s+(.*?)([0-9]{1,9})",
          Pattern.CASE_INSENSITIVE);
  private static final int MOST_WORDS = 5;
  private static final int MOST_OF_RANGE = 200;

  /**
   * All that a text names: "Models BX-200, BX-300 (BX-305) and CX1 through CX9". What reads like a
   * sentence names none.
   */
  public static Set<ModelNumber> allOf(String text) {
    var all = new LinkedHashSet<ModelNumber>();
    String written = text.replaceAll("(?i)\\(s\\)", "s");
    addAll(ASIDE.matcher(written).replaceAll(" "), all);
    // An aside without a digit is a colour or the like.
    ASIDE
        .matcher(written)
        .results()
        .map(found -> found.group(1))
        .filter(aside -> aside.matches(".*[0-9].*"))
        .forEach(aside -> addAll(aside, all));
    return all;
  }

  private static void addAll(String text, Set<ModelNumber> all) {
    for (String part : BETWEEN.split(text, -1)) {
      var range = RANGE.matcher(part.strip());
      if (range.matches()) {
        addRange(range, all);
        continue;
      }
      of(part).ifPresent(all::add);
      for (String half : part.split("/", -1)) {
        of(half).ifPresent(all::add);
      }
      var codes = Stream.of(part.strip().split("\\s+")).filter(ModelNumber::isCode).toList();
      if (codes.size() > 1) {
        codes.forEach(code -> of(code).ifPresent(all::add));
      }
    }
  }

  /** "BX-300 through BX-320" names all between; where the ends do not fit, only the ends. */
  private static void addRange(MatchResult range, Set<ModelNumber> all) {
    String prefix = range.group(1);
    long from = Long.parseLong(range.group(2));
    long to = Long.parseLong(range.group(4));
    of(prefix + range.group(2)).ifPresent(all::add);
    String last = range.group(3).isEmpty() ? prefix : range.group(3);
    of(last + range.group(4)).ifPresent(all::add);
    boolean fits = of(last + range.group(2)).equals(of(prefix + range.group(2)));
    if (fits && to - from <= MOST_OF_RANGE) {
      int width = range.group(2).length();
      for (long number = from + 1; number < to; number++) {
        String digits = Long.toString(number);
        of(prefix + "0".repeat(Math.max(0, width - digits.length())) + digits).ifPresent(all::add);
      }
    }
  }

  /** Letters and digits in one word. */
  private static boolean isCode(String word) {
    return word.matches("(?=.*\\p{L}).*[0-9].*");
  }

  /** The one that a text names; empty where it names none. */
  public static Optional<ModelNumber> of(String text) {
    List<String> words =
        Folding.words(text).stream().filter(word -> !LABELS.contains(word)).toList();
    String key = String.join("", words);
    return key.length() < 2 || key.length() > MAX || words.size() > MOST_WORDS || NONE.contains(key)
        ? Optional.empty()
        : Optional.of(new ModelNumber(key));
  }
}
