package dev.portolan.shared.web;

import io.javalin.http.Context;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;

/** Tells how long each request took, by the template of its route. */
final class RouteTimes implements RequestLog {

  private static final String ROUTE = "dev.portolan.route";
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

  private final RequestListener listener;

  RouteTimes(RequestListener listener) {
    this.listener = listener;
  }

  /** The request is answered by this route. */
  static void mark(Context http, String template) {
    http.req().setAttribute(ROUTE, template);
  }

  @Override
  public void log(Request request, Response response) {
    String method = request.getMethod();
    listener.answered(
        method != null && METHODS.contains(method) ? method : "OTHER",
        request.getAttribute(ROUTE) instanceof String route ? route : RequestListener.NO_ROUTE,
        response.getStatus(),
        NanoTime.since(request.getBeginNanoTime()));
  }
}
