package dev.portolan.accounts.domain;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes names comparable: here and not in the databases, because each of them folds differently.
 */
final class Folding {

  private Folding() {}

  /** Equal for texts that differ only in case, width or the way that accents are written. */
  static String fold(String text) {
    // Upper case first: only so do ß and ss, or the two small sigmas, come out the same.
    var folded = compatible(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return compatible(folded);
  }

  private static String compatible(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }
}
