package dev.portolan.shared.web;

import io.javalin.config.JavalinConfig;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LowResourceMonitor;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Everything that is set on Jetty, Javalin's server underneath. */
final class Jetty {

  private static final int MAX_THREADS = 1_000;
  private static final int BACKLOG = 1024;

  /** Who is still running then has had the time that the settings give, and is interrupted. */
  private static final int STOP_MILLIS = 200;

  private final WebSettings settings;
  private final Supplier<String> requestIds;
  private final RequestLog log;

  Jetty(WebSettings settings, Supplier<String> requestIds, RequestListener listener) {
    this.settings = settings;
    this.requestIds = requestIds;
    this.log = new RequestLog.Collection(new RouteTimes(listener), new AccessLog());
  }

  void configure(JavalinConfig config) {
    var errors = new JettyErrors(settings, requestIds);
    config.jetty.threadPool = threads();
    config.jetty.modifyHttpConfiguration(this::http);
    config.jetty.modifyServer(server -> {
      var edge = new Edge(settings, requestIds, new Cors(settings));
      server.setHandler(edge);
      edge.setHandler(new GracefulHandler());
      server.setErrorHandler(errors);
      server.setRequestLog(log);
      server.setStopTimeout(settings.stopTimeout().toMillis());
      server.removeBean(server.getBean(LowResourceMonitor.class));
    });
    config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(errors));
    config.jetty.addConnector(this::connector);
  }

  /**
   * A request waits for the database, a socket read at a time, and each such wait costs a virtual
   * thread the way through a poller and back.
   */
  private static QueuedThreadPool threads() {
    var threads = new QueuedThreadPool(MAX_THREADS, 8, 60_000);
    threads.setName("web");
    threads.setStopTimeout(STOP_MILLIS);
    return threads;
  }

  private void http(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    http.setUriCompliance(UriCompliance.RFC3986);
    http.setHttpCompliance(HttpCompliance.RFC9110);
    http.setRequestHeaderSize(settings.maxHeaderBytes());
    http.setIdleTimeout(settings.idle().toMillis());
  }

  private ServerConnector connector(Server server, HttpConfiguration http) {
    var connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(settings.idle().toMillis());
    connector.setAcceptQueueSize(BACKLOG);
    return connector;
  }
}
