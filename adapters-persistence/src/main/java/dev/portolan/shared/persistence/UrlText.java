package dev.portolan.shared.persistence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The small print of URLs: percent-encoding and query parameters. */
final class UrlText {

  private UrlText() {}

  /**
   * Decodes {@code %41} and the like; a plus stays a plus.
   *
   * @param what the part of the URL, for the refusal, which does not show the text: it may be
   *     secret
   * @throws IllegalArgumentException a percent sign stands alone, or the bytes are not UTF-8
   */
  static String decode(String text, String what) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    var bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c == '%') {
        int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
        int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
        if (high < 0 || low < 0) {
          throw DatabaseUrl.wrong(
              "has a % in "
                  + what
                  + " that does not begin an escape: write %25 for the sign itself");
        }
        bytes.write(high * 16 + low);
        i += 3;
      } else {
        bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(c);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw DatabaseUrl.wrong("has escapes in " + what + " that are not UTF-8");
    }
  }

  /** {@code a=1&b=2} as a map, in the order given, decoded. */
  static Map<String, String> parameters(String query) {
    var parameters = new LinkedHashMap<String, String>();
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equal = pair.indexOf('=');
        String name = decode(equal < 0 ? pair : pair.substring(0, equal), "a parameter");
        parameters.put(name, equal < 0 ? "" : decode(pair.substring(equal + 1), "a parameter"));
      }
    }
    return parameters;
  }
}
