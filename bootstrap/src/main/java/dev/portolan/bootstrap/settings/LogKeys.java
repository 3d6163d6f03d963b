package dev.portolan.bootstrap.settings;

/** What is logged, on standard error. */
final class LogKeys {

  static final Keys KEYS = new Keys(Group.LOG);

  static final Setting<LogLevel> LEVEL =
      KEYS.define("LOG_LEVEL", "The least that is logged.")
          .flagged()
          .as(Kind.choice(LogLevel.class), "info");

  static final Setting<LogFormat> FORMAT =
      KEYS.define("LOG_FORMAT", "Lines for people, or one JSON object a line for machines.")
          .flagged()
          .as(Kind.choice(LogFormat.class), "text");

  private LogKeys() {}
}
