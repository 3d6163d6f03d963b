package dev.portolan.shared.web;

import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** One line per request. The query is left out: people put secrets there. */
final class AccessLog implements RequestLog {

  private static final Logger LOG = LoggerFactory.getLogger("dev.portolan.access");
  private static final Set<String> PROBES = Set.of("/livez", "/readyz", "/healthz");
  private static final int LONGEST_PATH = 200;

  @Override
  public void log(Request request, Response response) {
    if (!LOG.isInfoEnabled()) {
      return;
    }
    String path = request.getHttpURI() == null ? null : request.getHttpURI().getPath();
    // Probes come every few seconds, and would bury what people did.
    Level level = path != null && PROBES.contains(path) ? Level.DEBUG : Level.INFO;
    LOG.atLevel(level)
        .log(
            "{} {} {} {} ms [{}]",
            request.getMethod(),
            path == null ? "-" : path.substring(0, Math.min(path.length(), LONGEST_PATH)),
            response.getStatus(),
            NanoTime.millisSince(request.getBeginNanoTime()),
            RequestIds.known(request));
  }
}
