package dev.portolan.shared.web;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * What every answer tells a browser: trust nothing here, keep nothing. A route may say otherwise.
 */
final class SecurityHeaders {

  private static final HttpField[] ALWAYS = {
    new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
    new PreEncodedHttpField(
        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
    new PreEncodedHttpField("X-Frame-Options", "DENY"),
    new PreEncodedHttpField("Referrer-Policy", "no-referrer"),
    new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"),
    new PreEncodedHttpField("Cache-Control", "no-store"),
  };
  private static final HttpField STAY_ON_HTTPS =
      new PreEncodedHttpField("Strict-Transport-Security", "max-age=31536000");

  private SecurityHeaders() {}

  static void put(HttpFields.Mutable headers, boolean production) {
    for (HttpField field : ALWAYS) {
      headers.put(field);
    }
    if (production) {
      headers.put(STAY_ON_HTTPS);
    }
  }
}
