package dev.portolan.shared.web;

import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every route of the server, so that it can tell what a path allows. */
public final class Routes {

  /**
   * One route.
   *
   * @param method in capitals: {@code GET}
   * @param path with its parameters in braces: {@code /api/profiles/{username}}
   * @param handler what answers
   */
  public record Route(String method, String path, Handler handler) {}

  private final List<Route> all = new ArrayList<>();

  /** The routes of all the groups, in their order. */
  public static Routes of(List<? extends RouteGroup> groups) {
    var routes = new Routes();
    groups.forEach(group -> group.addTo(routes));
    return routes;
  }

  /** Answers GET, and HEAD with the same headers and no body. */
  public Routes get(String path, Handler handler) {
    return add("GET", path, handler).add("HEAD", path, handler);
  }

  public Routes post(String path, Handler handler) {
    return add("POST", path, handler);
  }

  public Routes put(String path, Handler handler) {
    return add("PUT", path, handler);
  }

  public Routes delete(String path, Handler handler) {
    return add("DELETE", path, handler);
  }

  /** All of them, in the order in which they were added. */
  public List<Route> all() {
    return Collections.unmodifiableList(all);
  }

  /**
   * The methods that the path knows, sorted, OPTIONS included; empty for a path that is unknown.
   */
  Set<String> allowed(String path) {
    var methods = new TreeSet<String>();
    for (var route : all) {
      if (matches(route.path(), path)) {
        methods.add(route.method());
      }
    }
    if (!methods.isEmpty()) {
      methods.add("OPTIONS");
    }
    return methods;
  }

  private Routes add(String method, String path, Handler handler) {
    all.add(new Route(method, path, handler));
    return this;
  }

  private static boolean matches(String template, String path) {
    String[] wanted = template.split("/", -1);
    String[] given = path.split("/", -1);
    if (wanted.length != given.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      boolean parameter = wanted[i].startsWith("{");
      if (parameter ? given[i].isEmpty() : !wanted[i].equals(given[i])) {
        return false;
      }
    }
    return true;
  }
}
