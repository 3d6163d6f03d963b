package dev.portolan.shared.web;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line per request. The query is left out: people put secrets there. */
final class AccessLog implements RequestLog {

  private static final Logger LOG = LoggerFactory.getLogger("dev.portolan.access");
  private static final int LONGEST_PATH = 200;

  @Override
  public void log(Request request, Response response) {
    if (!LOG.isInfoEnabled()) {
      return;
    }
    String path = request.getHttpURI() == null ? "-" : request.getHttpURI().getPath();
    LOG.info(
        "{} {} {} {} ms [{}]",
        request.getMethod(),
        path == null ? "-" : path.substring(0, Math.min(path.length(), LONGEST_PATH)),
        response.getStatus(),
        NanoTime.millisSince(request.getBeginNanoTime()),
        RequestIds.known(request));
  }
}
