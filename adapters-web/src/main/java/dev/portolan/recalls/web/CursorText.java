package dev.portolan.recalls.web;

import dev.portolan.recalls.domain.Place;
import dev.portolan.recalls.domain.RecallId;
import dev.portolan.recalls.domain.Score;
import dev.portolan.shared.domain.Invalid;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.regex.Pattern;

/** A place in a list of recalls, as a text that says nothing to people. */
final class CursorText {

  private static final Pattern SHAPE =
      Pattern.compile("([0-9]{1,5})\\.([0-9]{4}-[0-9]{2}-[0-9]{2})\\.([0-9]{1,18})");

  private CursorText() {}

  static String write(Place place) {
    String text = place.score().tenThousandths() + "." + place.date() + "." + place.id().value();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Reads what {@link #write} gave.
   *
   * @throws Invalid it is something else
   */
  static Place read(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      var parts = SHAPE.matcher(text);
      if (parts.matches()) {
        return new Place(
            new Score(Integer.parseInt(parts.group(1))),
            LocalDate.parse(parts.group(2)),
            new RecallId(Long.parseLong(parts.group(3))));
      }
    } catch (IllegalArgumentException | DateTimeException garbage) {
      throw refusal();
    }
    throw refusal();
  }

  private static Invalid refusal() {
    return Invalid.field("cursor", "is not a place that this list gave out");
  }
}
