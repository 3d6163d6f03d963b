package dev.portolan.bootstrap;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import dev.portolan.bootstrap.settings.LogFormat;
import dev.portolan.bootstrap.settings.Settings;
import net.logstash.logback.encoder.LogstashEncoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Log lines on standard error: readable in a terminal, or one JSON object each with {@code
 * LOG_FORMAT=json}. In code instead of XML, because parsing that file costs a tenth of the whole
 * start.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogConfiguration extends ContextAwareBase implements Configurator {

  private static final String OURS = "dev.portolan";
  private static final String APPENDER = "stderr";
  private static final String PATTERN =
      "%d{HH:mm:ss.SSS} %-5level %-22.22logger{0} %msg%replace( [%X{requestId}]){' \\[\\]$', ''}%n";

  /** Follows the settings from now on: until then only the variables were known. */
  public static void apply(Settings settings) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.getLogger(OURS).setLevel(Level.toLevel(settings.logLevel().name()));
      if (context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(APPENDER)
              instanceof ConsoleAppender<ILoggingEvent> appender
          && isJson(appender) != (settings.logFormat() == LogFormat.JSON)) {
        appender.stop();
        appender.setEncoder(encoder(context, settings.logFormat() == LogFormat.JSON));
        appender.start();
      }
    }
  }

  private static boolean isJson(ConsoleAppender<ILoggingEvent> appender) {
    return appender.getEncoder() instanceof LogstashEncoder;
  }

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    var appender = new ConsoleAppender<ILoggingEvent>();
    appender.setContext(context);
    appender.setName(APPENDER);
    appender.setTarget("System.err");
    appender.setEncoder(encoder(context, "json".equalsIgnoreCase(System.getenv("LOG_FORMAT"))));
    appender.start();
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.addAppender(appender);
    root.setLevel(Level.WARN);
    // jOOQ warns of every server that is not the newest, Jetty of every request that is none.
    context
        .getLogger("org.jooq.impl.DefaultExecuteContext.logVersionSupport")
        .setLevel(Level.ERROR);
    context.getLogger("org.eclipse.jetty").setLevel(Level.ERROR);
    context.getLogger(OURS).setLevel(Level.toLevel(System.getenv("LOG_LEVEL"), Level.INFO));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static Encoder<ILoggingEvent> encoder(LoggerContext context, boolean asJson) {
    if (asJson) {
      var json = new LogstashEncoder();
      json.setContext(context);
      json.start();
      return json;
    }
    var readable = new PatternLayoutEncoder();
    readable.setContext(context);
    readable.setPattern(PATTERN);
    readable.start();
    return readable;
  }
}
