package dev.portolan.shared.web;

import io.javalin.http.Context;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** The id that ties an answer to its log lines. A caller may bring its own. */
public final class RequestIds {

  static final String HEADER = "X-Request-Id";
  private static final String ATTRIBUTE = "dev.portolan.requestId";
  private static final int LONGEST = 64;

  private RequestIds() {}

  /**
   * Ids that count up: unique while the prefix is. They are not secret.
   *
   * @param prefix differs from start to start
   */
  public static Supplier<String> counting(String prefix) {
    var next = new AtomicLong();
    return () -> prefix + Long.toString(next.incrementAndGet(), Character.MAX_RADIX);
  }

  /** The id of the request that is being answered. */
  public static String of(Context http) {
    String id = http.attribute(ATTRIBUTE);
    return id == null ? "none" : id;
  }

  /** The request's id: the one it has, the one it brought when that is sane, or a new one. */
  static String of(Request request, Supplier<String> fresh) {
    if (request.getAttribute(ATTRIBUTE) instanceof String known) {
      return known;
    }
    String brought = request.getHeaders().get(HEADER);
    String id = brought != null && isSane(brought) ? brought : fresh.get();
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }

  static @Nullable String known(Request request) {
    return request.getAttribute(ATTRIBUTE) instanceof String id ? id : null;
  }

  private static boolean isSane(String id) {
    if (id.isEmpty() || id.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean digit = c >= '0' && c <= '9';
      if (!letter && !digit && c != '.' && c != '_' && c != '-') {
        return false;
      }
    }
    return true;
  }
}
