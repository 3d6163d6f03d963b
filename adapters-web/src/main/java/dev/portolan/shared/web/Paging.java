package dev.portolan.shared.web;

import dev.portolan.shared.domain.Cursor;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.Page;
import dev.portolan.shared.domain.PageRequest;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code limit}, {@code offset} and {@code after} of a list, and the links to its other pages. */
public enum Paging {
  /** For the operations of the contract, which knows only 422. */
  CONTRACT {
    @Override
    RuntimeException refusal(String name, String sentence) {
      return Invalid.field(name, sentence);
    }
  },
  /** For all others: what cannot be read is 400. */
  STRICT {
    @Override
    RuntimeException refusal(String name, String sentence) {
      return RequestProblem.malformed(name, sentence);
    }
  };

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern PLACE = Pattern.compile("(-?[0-9]{1,18})\\.([0-9]{1,18})");
  private static final int SAFE_DIGITS = 9;
  private static final long MICROS = 1_000_000;

  abstract RuntimeException refusal(String name, String sentence);

  /** Which page the request asks for. A limit over the maximum is served as the maximum. */
  public PageRequest of(Context http) {
    int limit = number(http, "limit", 1, PageRequest.DEFAULT_LIMIT);
    // A wrong offset is refused even where a place makes it idle.
    int offset = number(http, "offset", 0, 0);
    Optional<String> after = Params.query(http, "after");
    PageRequest.From from =
        after.isPresent()
            ? new PageRequest.From.After(cursor(after.get()))
            : new PageRequest.From.Offset(offset);
    return new PageRequest(limit, from);
  }

  /** Where a list begins that has pages of one fixed length; empty for its beginning. */
  public Optional<Cursor> after(Context http) {
    return Params.query(http, "after").map(this::cursor);
  }

  /** Tells, in a {@code Link} header, where a list of fixed pages goes on. */
  public static void linkNext(Context http, Cursor next) {
    http.header("Link", "<" + http.path() + "?after=" + text(next) + ">; rel=\"next\"");
  }

  /** Tells, in a {@code Link} header, where the first and the next page are. */
  public static void link(Context http, PageRequest request, Page<?> page) {
    var links = new StringBuilder();
    links.append('<').append(address(http, request)).append(">; rel=\"first\"");
    page.next()
        .ifPresent(next ->
            links
                .append(", <")
                .append(address(http, request))
                .append("&after=")
                .append(text(next))
                .append(">; rel=\"next\""));
    http.header("Link", links.toString());
  }

  private static String address(Context http, PageRequest request) {
    var address = new StringBuilder(http.path()).append("?limit=").append(request.limit());
    for (var pair : Params.pairs(http)) {
      switch (pair.name()) {
        case "limit", "offset", "after" -> {}
        default ->
            address
                .append('&')
                .append(encoded(pair.name()))
                .append('=')
                .append(encoded(pair.value()));
      }
    }
    return address.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private int number(Context http, String name, int least, int otherwise) {
    Optional<String> text = Params.query(http, name);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!DIGITS.matcher(text.get()).matches()) {
      throw refusal(name, "must be a whole number of at least " + least);
    }
    String digits = text.get().replaceFirst("^0+(?=.)", "");
    int number = digits.length() > SAFE_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(digits);
    if (number < least) {
      throw refusal(name, "must be a whole number of at least " + least);
    }
    return number;
  }

  static String text(Cursor cursor) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, cursor.at());
    String place = micros + "." + cursor.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.US_ASCII));
  }

  private Cursor cursor(String text) {
    try {
      String place = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
      Matcher parts = PLACE.matcher(place);
      if (parts.matches()) {
        long micros = Long.parseLong(parts.group(1));
        Instant at =
            Instant.ofEpochSecond(
                Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
        return new Cursor(at, Long.parseLong(parts.group(2)));
      }
    } catch (IllegalArgumentException | DateTimeException garbage) {
      throw refusal("after", "is not a place that this list gave out");
    }
    throw refusal("after", "is not a place that this list gave out");
  }
}
