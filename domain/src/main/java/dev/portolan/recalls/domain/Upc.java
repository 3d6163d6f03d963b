package dev.portolan.recalls.domain;

import dev.portolan.shared.domain.Invalid;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number under a product's bar code: UPC-A (12 digits), UPC-E (8), EAN-13, EAN-8 or GTIN-14.
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
    return text.replaceAll("[\\s\\p{Z}\\p{Pd}]", "");
  }

  /**
   * The same for all ways to print one number: a UPC-A is an EAN-13 with a zero before it, and that
   * a GTIN-14 with another. Eight digits are a UPC-E if its check digit is right, and else an
   * EAN-8.
   */
  public String canonical() {
    if (digits.matches("[01][0-9]{7}")) {
      String unabridged = padded(expanded());
      if (hasRightCheckDigit(unabridged)) {
        return unabridged;
      }
    }
    return padded(digits);
  }

  /** The UPC-A of a UPC-E, which leaves out zeros and says by its seventh digit where. */
  private String expanded() {
    String six = digits.substring(1, 7);
    char where = six.charAt(5);
    String middle =
        switch (where) {
          case '0', '1', '2' -> six.substring(0, 2) + where + "0000" + six.substring(2, 5);
          case '3' -> six.substring(0, 3) + "00000" + six.substring(3, 5);
          case '4' -> six.substring(0, 4) + "00000" + six.charAt(4);
          default -> six.substring(0, 5) + "0000" + where;
        };
    return digits.charAt(0) + middle + digits.charAt(7);
  }

  private static String padded(String digits) {
    return "0".repeat(LONGEST - digits.length()) + digits;
  }

  /** Whether the last digit is the one that the others ask for. If not, one was mistyped. */
  public boolean hasRightCheckDigit() {
    return hasRightCheckDigit(canonical());
  }

  private static boolean hasRightCheckDigit(String all) {
    int sum = 0;
    for (int i = 0; i < LONGEST; i++) {
      sum += (all.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
    }
    return sum % 10 == 0;
  }
}
