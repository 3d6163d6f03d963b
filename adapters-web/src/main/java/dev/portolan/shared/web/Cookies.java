package dev.portolan.shared.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;

/**
 * What a browser keeps for us: out of the reach of scripts, sent back to this path only, and never
 * with a change that another site asks for. In production it goes over HTTPS alone.
 */
public final class Cookies {

  static final String ONLY_HTTPS = "dev.portolan.onlyHttps";

  private Cookies() {}

  /** What the browser kept under the name. */
  public static Optional<String> get(Context http, String name) {
    return Optional.ofNullable(http.cookie(name));
  }

  /**
   * Asks the browser to keep a value.
   *
   * @param value in characters that need no quotes
   * @param path the part of this server that gets it back
   * @param age how long it is kept
   */
  public static void put(Context http, String name, String value, String path, Duration age) {
    boolean secure = Boolean.TRUE.equals(http.attribute(ONLY_HTTPS)) || http.req().isSecure();
    http.res()
        .addHeader(
            "Set-Cookie",
            name
                + "="
                + value
                + "; Path="
                + path
                + "; Max-Age="
                + age.toSeconds()
                + "; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : ""));
  }

  /** Asks the browser to forget it. */
  public static void drop(Context http, String name, String path) {
    put(http, name, "", path, Duration.ZERO);
  }
}
