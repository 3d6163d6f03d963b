package dev.portolan.shared.web;

import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Tells browsers which other origins' pages may call the API. Credentials are tokens, never
 * cookies.
 */
final class Cors {

  private final Set<String> origins;

  Cors(WebSettings settings) {
    origins = Set.copyOf(settings.corsOrigins());
  }

  void put(Request request, HttpFields.Mutable headers) {
    if (origins.isEmpty()) {
      return;
    }
    headers.add(HttpHeader.VARY, "Origin");
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    if (origin == null || !(origins.contains("*") || origins.contains(origin))) {
      return;
    }
    headers.put("Access-Control-Allow-Origin", origins.contains("*") ? "*" : origin);
    headers.put("Cross-Origin-Resource-Policy", "cross-origin");
    headers.put("Access-Control-Expose-Headers", "ETag, Link, Location, Retry-After, X-Request-Id");
    if (request.getHeaders().contains("Access-Control-Request-Method")) {
      headers.put("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, DELETE");
      headers.put(
          "Access-Control-Allow-Headers", "Authorization, Content-Type, If-Match, X-Request-Id");
      headers.put("Access-Control-Max-Age", "600");
    }
  }
}
