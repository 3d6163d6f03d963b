package dev.portolan.recalls.domain;

import dev.portolan.shared.domain.Invalid;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number under a product's bar code: UPC-A (12 digits), EAN-13, EAN-8 or GTIN-14.
 *
 * <p>Its check digit is not insisted on, because lists of recalls contain misprints, and a misprint
 * that equals the label still names the product.
 *
 * @param digits as they are printed, without spaces and hyphens
 */
public record Upc(String digits) {

  private static final Pattern SHAPE = Pattern.compile("[0-9]{8}|[0-9]{12,14}");
  private static final int LONGEST = 14;

  public Upc {
    if (!SHAPE.matcher(digits).matches()) {
      throw Invalid.field("upc", "must have 8, 12, 13 or 14 digits");
    }
  }

  /**
   * Reads one, with spaces and hyphens where people write them.
   *
   * @throws Invalid something else than 8, 12, 13 or 14 digits remains
   */
  public static Upc of(String text) {
    return new Upc(bare(text));
  }

  /** Reads one; empty where {@link #of} would refuse. */
  public static Optional<Upc> read(String text) {
    String bare = bare(text);
    return SHAPE.matcher(bare).matches() ? Optional.of(new Upc(bare)) : Optional.empty();
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s-]", "");
  }

  /**
   * The same for all ways to print one number: a UPC-A is an EAN-13 with a zero before it, and that
   * a GTIN-14 with another.
   */
  public String canonical() {
    return "0".repeat(LONGEST - digits.length()) + digits;
  }

  /** Whether the last digit is the one that the others ask for. If not, one was mistyped. */
  public boolean hasRightCheckDigit() {
    String all = canonical();
    int sum = 0;
    for (int i = 0; i < LONGEST; i++) {
      sum += (all.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
    }
    return sum % 10 == 0;
  }
}
