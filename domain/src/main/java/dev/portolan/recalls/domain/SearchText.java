package dev.portolan.recalls.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a recall can be found by: the words of its title, and those of each product's brand and
 * name.
 *
 * @param lines the title's words first, then a line for each product, folded; no line is empty
 */
public record SearchText(List<List<String>> lines) {

  /** What is longer is cut off at the end of a product. */
  public static final int MAX_LENGTH = 20_000;

  public SearchText {
    lines = lines.stream().map(List::copyOf).toList();
  }

  /** Of a recall. */
  public static SearchText of(Recall recall) {
    var lines = new LinkedHashSet<List<String>>();
    lines.add(telling(recall.title()));
    int length = recall.title().length();
    for (var product : recall.products()) {
      var line = telling(product.brand().map(brand -> brand + " ").orElse("") + product.name());
      length += line.stream().mapToInt(word -> word.length() + 1).sum();
      if (length > MAX_LENGTH) {
        break;
      }
      lines.add(line);
    }
    return new SearchText(lines.stream().filter(line -> !line.isEmpty()).toList());
  }

  private static List<String> telling(String text) {
    return Folding.words(text).stream().distinct().filter(word -> !Words.sayNothing(word)).toList();
  }

  /** As one text: a line for each line, with spaces between the words. */
  public String asText() {
    var all = new ArrayList<String>();
    lines.forEach(line -> all.add(String.join(" ", line)));
    return String.join("\n", all);
  }

  /** Reads what {@link #asText} gave. */
  public static SearchText parse(String text) {
    return new SearchText(
        text.lines()
            .map(line -> Stream.of(line.split(" ", -1)).filter(word -> !word.isEmpty()).toList())
            .filter(line -> !line.isEmpty())
            .toList());
  }

  /** Each word of it once. */
  public Set<String> words() {
    var words = new LinkedHashSet<String>();
    lines.forEach(words::addAll);
    return words;
  }
}
