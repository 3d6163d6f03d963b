package dev.portolan.blog.domain;

import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.Text;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * An article's address: lower-case words of letters and digits, of any script, joined by hyphens.
 * At most {@value #MAX_LENGTH} characters, and never {@code feed}, which is the address of a list.
 */
public record Slug(String value) {

  public static final int MAX_LENGTH = 120;

  private static final String RESERVED = "feed";
  private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{Nd}]+(?:-[\\p{L}\\p{Nd}]+)*+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  public Slug {
    if (Text.length(value) > MAX_LENGTH
        || value.equals(RESERVED)
        || !SHAPE.matcher(value).matches()) {
      throw Invalid.field("slug", "must be lower-case words joined by hyphens");
    }
  }

  /** Reads an address that somebody typed; empty when no article can have it. */
  public static Optional<Slug> parse(String value) {
    try {
      return Optional.of(new Slug(value));
    } catch (Invalid _) {
      return Optional.empty();
    }
  }

  /** The address that a title asks for: without accents and case, and never empty. */
  public static Slug of(Title title) {
    // Accents come off (é is e), what Unicode joins is taken apart (ﬁ is fi), and what is left is
    // put
    // together again, because Korean letters fall into pieces on the way.
    var apart = Normalizer.normalize(title.value(), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var bare = MARKS.matcher(apart).replaceAll("");
    var words = Normalizer.normalize(GAPS.matcher(bare).replaceAll("-"), Normalizer.Form.NFC);
    var cut = trim(cut(trim(words), MAX_LENGTH));
    if (cut.isEmpty()) {
      return new Slug("article");
    }
    return new Slug(cut.equals(RESERVED) ? RESERVED + "-2" : cut);
  }

  /**
   * The address for the n-th article that asks for this one: {@code hello}, {@code hello-2}, {@code
   * hello-3} …
   *
   * @param n 1 or more
   */
  public Slug numbered(int n) {
    if (n == 1) {
      return this;
    }
    var suffix = "-" + n;
    return new Slug(trim(cut(value, MAX_LENGTH - suffix.length())) + suffix);
  }

  /**
   * A free address for one more article that asks for this one. It asks some 2·log n times, so that
   * a title that thousands share is no slower than others.
   *
   * @param taken whether another article has or had an address
   */
  public Slug firstFree(Predicate<Slug> taken) {
    int used = 0;
    int free = 1;
    while (taken.test(numbered(free))) {
      used = free;
      free = Math.multiplyExact(free, 2);
    }
    while (free - used > 1) {
      int middle = used + (free - used) / 2;
      if (taken.test(numbered(middle))) {
        used = middle;
      } else {
        free = middle;
      }
    }
    return numbered(free);
  }

  private static String cut(String text, int max) {
    return Text.length(text) <= max ? text : text.substring(0, text.offsetByCodePoints(0, max));
  }

  private static String trim(String words) {
    int from = words.startsWith("-") ? 1 : 0;
    int to = words.endsWith("-") ? words.length() - 1 : words.length();
    return from >= to ? "" : words.substring(from, to);
  }
}
