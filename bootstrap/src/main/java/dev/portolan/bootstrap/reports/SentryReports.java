package dev.portolan.bootstrap.reports;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.sentry.Sentry;
import io.sentry.SentryEvent;
import io.sentry.SentryOptions;
import io.sentry.logback.SentryAppender;
import io.sentry.protocol.SentryException;
import java.util.List;
import org.slf4j.LoggerFactory;

/** One appender beside the one that writes the log. */
final class SentryReports {

  private static final String REQUEST = "requestId";
  private static final int SECONDS_TO_SEND = 2;

  private SentryReports() {}

  static ErrorReports start(String dsn, String environment, String version) {
    var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    var appender = new SentryAppender();
    appender.setContext(root.getLoggerContext());
    appender.setOptions(options(dsn, environment, version));
    appender.setMinimumEventLevel(Level.ERROR);
    appender.setMinimumBreadcrumbLevel(Level.OFF);
    appender.start();
    root.addAppender(appender);
    return () -> {
      root.detachAppender(appender);
      appender.stop();
      Sentry.close();
    };
  }

  private static SentryOptions options(String dsn, String environment, String version) {
    var options = new SentryOptions();
    options.setDsn(dsn);
    options.setEnvironment(environment);
    options.setRelease("portolan@" + version);
    // What is set comes from here alone, and nothing is collected but what is told.
    options.setEnableExternalConfiguration(false);
    options.setEnableUncaughtExceptionHandler(false);
    options.setEnableShutdownHook(false);
    options.setEnableAutoSessionTracking(false);
    options.setSendClientReports(false);
    options.setSendDefaultPii(false);
    options.setAttachServerName(false);
    options.setSendModules(false);
    options.setMaxBreadcrumbs(0);
    options.addContextTag(REQUEST);
    options.setShutdownTimeoutMillis(SECONDS_TO_SEND * 1_000L);
    options.setBeforeSend((event, hint) -> withoutValues(event));
    return options;
  }

  /** Messages of exceptions show SQL, addresses, what people wrote; they stay in the log. */
  private static SentryEvent withoutValues(SentryEvent event) {
    List<SentryException> exceptions = event.getExceptions();
    if (exceptions != null) {
      exceptions.forEach(exception -> exception.setValue(null));
    }
    var message = event.getMessage();
    if (message != null) {
      message.setFormatted(null);
      message.setParams(null);
    }
    event.getContexts().remove("MDC"); // the request's id is a tag
    event.setRequest(null);
    event.setUser(null);
    return event;
  }
}
