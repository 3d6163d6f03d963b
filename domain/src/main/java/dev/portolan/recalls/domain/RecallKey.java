package dev.portolan.recalls.domain;

import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the world knows a recall: who announced it, and under which number. Importing it again finds
 * it by this.
 *
 * @param agency in capitals: {@code CPSC}; {@value #DEMO} for what was made up to show something
 * @param number the agency's own, such as {@code 24-089}
 */
public record RecallKey(String agency, String number) {

  /** The agency of invented recalls. */
  public static final String DEMO = "DEMO";

  public static final int MAX_NUMBER = 50;

  private static final Pattern AGENCY = Pattern.compile("[A-Z][A-Z0-9-]{1,19}");

  public RecallKey {
    if (!AGENCY.matcher(agency).matches()) {
      throw Invalid.field("agency", "must be 2 to 20 capitals, digits or hyphens");
    }
    Text.kept("number", number, MAX_NUMBER);
    if (Text.hasControl(number)) {
      throw Invalid.field("number", "has a character that is not allowed");
    }
  }

  /**
   * Takes the number as it came.
   *
   * @throws Invalid it is missing, too long or has a line break
   */
  public static RecallKey of(String agency, @Nullable String number) {
    return new RecallKey(agency, number == null ? "" : number.strip());
  }

  /** Whether it was made up: nobody ever sold such a product. */
  public boolean isDemo() {
    return agency.equals(DEMO);
  }
}
