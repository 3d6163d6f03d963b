package dev.portolan.shared.web;

import dev.portolan.shared.domain.Problem;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.servlet.JavalinServletContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what a handler made, or threw, on the wire: in one write, with its length. */
final class Answers {

  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private final Routes routes;

  Answers(Routes routes) {
    this.routes = routes;
  }

  /** The route's handler, and what it left to be written. */
  Handler sending(Routes.Route route) {
    return http -> {
      RouteTimes.mark(http, route.path());
      route.handler().handle(http);
      sendResult(http);
      Remainder.swallow(http);
    };
  }

  void refuse(Problem problem, Context http) {
    extra(http, Problems.extra(problem));
    send(http, Problems.status(problem), Problems.body(problem, RequestIds.of(http)));
  }

  void refuse(RequestProblem problem, Context http) {
    extra(http, problem.extra());
    send(http, problem.status(), Problems.body(problem, RequestIds.of(http)));
  }

  /** Javalin's own: no route answers. */
  void refuse(HttpResponseException refusal, Context http) {
    if (refusal.getStatus() != 404) {
      refuse(RequestProblem.bare(refusal.getStatus(), "cannot be answered"), http);
      return;
    }
    var allowed = routes.allowed(http.path());
    if (allowed.isEmpty()) {
      refuse(RequestProblem.unknownPath(), http);
    } else if (http.req().getMethod().equals("OPTIONS")) {
      http.header("Allow", String.join(", ", allowed)).status(204);
      http.res().setContentType(null);
    } else {
      refuse(RequestProblem.methodNotAllowed(String.join(", ", allowed)), http);
    }
  }

  void fail(Throwable failure, Context http) {
    LOG.error("request {} failed", RequestIds.of(http), failure);
    send(http, 500, Problems.fault(RequestIds.of(http)));
  }

  /** A {@link Error}: Javalin hands over no more than the bare response. */
  void fail(HttpServletResponse response, Error failure) {
    String id = String.valueOf(response.getHeader(RequestIds.HEADER));
    LOG.error("request {} failed", id, failure);
    if (response.isCommitted()) {
      return;
    }
    prepare(response, 500);
    try {
      byte[] body = Problems.fault(id);
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    } catch (IOException gone) {
      LOG.debug("the client of {} went away", id, gone);
    }
  }

  private static void extra(Context http, RequestProblem.@Nullable Extra extra) {
    if (extra != null) {
      http.header(extra.name(), extra.value());
    }
  }

  private static void send(Context http, int status, byte[] body) {
    if (http.res().isCommitted()) {
      return;
    }
    prepare(http.res(), status);
    write(http, body);
    if (status != 408) {
      Remainder.swallow(http);
    }
  }

  private static void prepare(HttpServletResponse response, int status) {
    response.resetBuffer();
    response.setStatus(status);
    // First without a type: Jetty would carry the charset of the old one over to the new.
    response.setContentType(null);
    response.setContentType(Problems.MEDIA_TYPE);
  }

  private static void sendResult(Context http) throws IOException {
    InputStream result = http.resultInputStream();
    if (result == null) {
      // Javalin names a type before it knows whether there will be anything of it.
      http.res().setContentType(null);
    } else {
      write(http, result.readAllBytes());
    }
  }

  private static void write(Context http, byte[] body) {
    // Javalin would copy the result through a buffer of 32 KB made for each request.
    ((JavalinServletContext) http).getResponseWritten().set(true);
    try {
      http.res().setContentLength(body.length);
      http.res().getOutputStream().write(body);
    } catch (IOException gone) {
      LOG.debug("the client of {} went away", RequestIds.of(http), gone);
    }
  }
}
