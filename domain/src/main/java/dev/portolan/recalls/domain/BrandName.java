package dev.portolan.recalls.domain;

import java.util.List;
import java.util.Set;

/**
 * A brand as it is compared: folded, without what only tells the law what kind of firm it is.
 *
 * @param words in their order; none where the name has no letter nor digit
 */
public record BrandName(List<String> words) {

  private static final Set<String> FORMS =
      Set.of(
          "ab",
          "ag",
          "as",
          "bv",
          "co",
          "company",
          "corp",
          "corporation",
          "gmbh",
          "inc",
          "incorporated",
          "kg",
          "limited",
          "llc",
          "llp",
          "lp",
          "ltd",
          "nv",
          "oy",
          "plc",
          "pty",
          "sa",
          "sarl",
          "sas",
          "sl",
          "spa",
          "srl",
          "the");

  public BrandName {
    words = List.copyOf(words);
  }

  /** Of a name as it is written. */
  public static BrandName of(String name) {
    var all = Folding.words(name);
    var telling = all.stream().filter(word -> !FORMS.contains(word)).toList();
    return new BrandName(telling.isEmpty() ? all : telling);
  }

  /** As one text, to be stored and compared. */
  public String key() {
    return String.join(" ", words);
  }

  /**
   * Whether both name the same brand: the same words, or all words of the shorter one at the
   * beginning of the longer ("Baxa" and "Baxa Home Products Inc.").
   */
  public boolean isSameAs(BrandName other) {
    int shorter = Math.min(words.size(), other.words.size());
    return shorter > 0 && words.subList(0, shorter).equals(other.words.subList(0, shorter));
  }
}
