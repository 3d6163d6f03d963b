package dev.portolan.shared.web;

import dev.portolan.shared.domain.NotFound;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values from the address of a request, checked as strictly as those of a body. */
public final class Params {

  private static final int LONGEST_ID = 19;

  private Params() {}

  /**
   * A text from the path.
   *
   * @param thing what it names, for the refusal
   * @throws NotFound it has a character that no stored text has
   */
  public static String path(Context http, String name, String thing) {
    String value = http.pathParam(name);
    if (!TextCheck.isSound(value) || value.indexOf('\uFFFD') >= 0) {
      throw new NotFound(thing);
    }
    return value;
  }

  /**
   * An id from the path.
   *
   * @param thing what it names, for the refusal
   * @throws NotFound it is no positive number, or one over 2^63 - 1
   */
  public static long id(Context http, String name, String thing) {
    String value = http.pathParam(name);
    boolean digits = !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || value.length() > LONGEST_ID) {
      throw new NotFound(thing);
    }
    try {
      long id = Long.parseLong(value);
      if (id > 0) {
        return id;
      }
    } catch (NumberFormatException overLong) {
      throw new NotFound(thing);
    }
    throw new NotFound(thing);
  }

  /** The first value of a query parameter; 400 when the query is not sound UTF-8. */
  public static Optional<String> query(Context http, String name) {
    return pairs(http).stream()
        .filter(pair -> pair.name().equals(name))
        .map(Pair::value)
        .findFirst();
  }

  /** A yes or no from the query: 400 when it is neither {@code true} nor {@code false}. */
  public static Optional<Boolean> flag(Context http, String name) {
    return query(http, name)
        .map(text ->
            switch (text) {
              case "true" -> true;
              case "false" -> false;
              default -> throw RequestProblem.malformed(name, "must be true or false");
            });
  }

  /** A name and its value, as they stand in a query. */
  record Pair(String name, String value) {}

  /** All of the query, decoded, in order. */
  static List<Pair> pairs(Context http) {
    String query = http.req().getQueryString();
    var pairs = new ArrayList<Pair>();
    if (query == null || query.isEmpty()) {
      return pairs;
    }
    for (String part : query.split("&", -1)) {
      int equals = part.indexOf('=');
      if (!part.isEmpty()) {
        String name = decoded(equals < 0 ? part : part.substring(0, equals));
        pairs.add(new Pair(name, equals < 0 ? "" : decoded(part.substring(equals + 1))));
      }
    }
    return pairs;
  }

  private static String decoded(String part) {
    if (part.indexOf('%') < 0 && part.indexOf('+') < 0 && part.chars().allMatch(c -> c < 128)) {
      return part;
    }
    try {
      // Byte by byte first, since decoding UTF-8 at once would mend what is broken.
      byte[] bytes =
          URLDecoder.decode(part, StandardCharsets.ISO_8859_1)
              .getBytes(StandardCharsets.ISO_8859_1);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (TextCheck.isSound(text)) {
        return text;
      }
    } catch (CharacterCodingException | IllegalArgumentException broken) {
      throw RequestProblem.malformed("query", "is not UTF-8 in percent-encoding");
    }
    throw RequestProblem.malformed("query", "has a character that is not allowed");
  }
}
