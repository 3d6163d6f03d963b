package dev.portolan.shared.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.portolan.shared.domain.NotFound;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The API's own description: for machines as OpenAPI, for people as a page. All of it is served
 * from here.
 */
public final class DocsRoutes implements RouteGroup {

  /**
   * The page runs its own script, styles itself and calls the API; nothing else, from nowhere else.
   */
  private static final String PAGE_MAY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final Map<String, String> ASSETS =
      Map.of("docs.css", "text/css", "docs.js", "text/javascript");

  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private volatile byte @Nullable [] json;

  @Override
  public void addTo(Routes routes) {
    routes
        .get("/openapi.yaml", http -> send(http, "application/yaml", file("openapi.yaml")))
        .get("/openapi.json", http -> send(http, "application/json", json()))
        .get("/docs", this::page)
        .get("/docs/{asset}", this::asset);
  }

  private void page(Context http) {
    http.header("Content-Security-Policy", PAGE_MAY);
    send(http, "text/html", file("docs.html"));
  }

  private void asset(Context http) {
    String name = http.pathParam("asset");
    String type = ASSETS.get(name);
    if (type == null) {
      throw new NotFound("file");
    }
    send(http, type, file(name));
  }

  private static void send(Context http, String type, byte[] content) {
    http.contentType(type + "; charset=utf-8");
    http.header("Cache-Control", "no-cache");
    http.result(content);
  }

  /** The document is kept by hand as YAML. Who asks for JSON first pays for the conversion. */
  private byte[] json() {
    byte[] known = json;
    if (known == null) {
      try {
        known = Json.bytes(new ObjectMapper(new YAMLFactory()).readTree(file("openapi.yaml")));
      } catch (IOException broken) {
        throw new UncheckedIOException("openapi.yaml cannot be read", broken);
      }
      json = known;
    }
    return known;
  }

  private byte[] file(String name) {
    return files.computeIfAbsent(name, DocsRoutes::read);
  }

  private static byte[] read(String name) {
    try (var in = DocsRoutes.class.getResourceAsStream("docs/" + name)) {
      if (in == null) {
        throw new IllegalStateException("docs/" + name + " is not in the jar");
      }
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException("docs/" + name + " cannot be read", broken);
    }
  }
}
