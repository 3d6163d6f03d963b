package dev.portolan.shared.web;

import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/**
 * The first to see a request: gives it its id and limits, and its answer the headers of all
 * answers.
 */
final class Edge extends Handler.Wrapper {

  private static final String OVERRIDE = "X-HTTP-Method-Override";

  private final WebSettings settings;
  private final Supplier<String> ids;
  private final Cors cors;
  private final BodyReader.Limits limits;

  Edge(WebSettings settings, Supplier<String> ids, Cors cors) {
    this.settings = settings;
    this.ids = ids;
    this.cors = cors;
    this.limits = new BodyReader.Limits(settings.maxBodyBytes(), settings.bodyDeadline().toNanos());
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String id = RequestIds.of(request, ids);
    request.setAttribute(BodyReader.Limits.ATTRIBUTE, limits);
    request.setAttribute(Cookies.ONLY_HTTPS, settings.production());
    var headers = response.getHeaders();
    headers.put(RequestIds.HEADER, id);
    SecurityHeaders.put(headers, settings.production());
    cors.put(request, headers);
    if (request.getHttpURI().getPathQuery().length() > settings.maxUriBytes()) {
      Response.writeError(request, response, callback, HttpStatus.URI_TOO_LONG_414);
      return true;
    }
    MDC.put("requestId", id);
    try {
      return super.handle(withoutOverride(request), response, callback);
    } finally {
      MDC.remove("requestId");
    }
  }

  /**
   * Javalin lets a header change the method, so that a GET could delete. Here a GET stays a GET.
   */
  private static Request withoutOverride(Request request) {
    if (!request.getHeaders().contains(OVERRIDE)) {
      return request;
    }
    HttpFields kept = HttpFields.build(request.getHeaders()).remove(OVERRIDE).asImmutable();
    return new Request.Wrapper(request) {
      @Override
      public HttpFields getHeaders() {
        return kept;
      }
    };
  }
}
