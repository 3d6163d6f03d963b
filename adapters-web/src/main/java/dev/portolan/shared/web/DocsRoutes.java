package dev.portolan.shared.web;

import dev.portolan.shared.domain.NotFound;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

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
  private final List<RouteGroup> described;

  /**
   * @param described all other routes, which the description gathers when it is first asked for
   */
  public DocsRoutes(List<RouteGroup> described) {
    this.described = List.copyOf(described);
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get(
            "/openapi.yaml",
            http -> send(http, "application/yaml", described("openapi.yaml", ApiDescription::yaml)))
        .get(
            "/openapi.json",
            http -> send(http, "application/json", described("openapi.json", ApiDescription::json)))
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

  /** Who asks first pays for putting it together. */
  private byte[] described(String name, Function<ApiDescription, byte[]> form) {
    return files.computeIfAbsent(
        name, _ -> form.apply(new ApiDescription(resource("openapi.yaml"), described)));
  }

  private byte[] file(String name) {
    return files.computeIfAbsent(name, DocsRoutes::read);
  }

  private static byte[] read(String name) {
    try (var in = resource(name).openStream()) {
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException("docs/" + name + " cannot be read", broken);
    }
  }

  private static URL resource(String name) {
    var found = DocsRoutes.class.getResource("docs/" + name);
    if (found == null) {
      throw new IllegalStateException("docs/" + name + " is not in the jar");
    }
    return found;
  }
}
