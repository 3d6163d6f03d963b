package dev.portolan.shared.persistence;

import dev.portolan.bootstrap.Portolan;
import dev.portolan.bootstrap.settings.Settings;
import java.util.List;
import java.util.Map;

/** Every context that has tables, as the application lists them: tests name none. */
public final class Contexts {

  private static final List<String> ALL = ask();

  private Contexts() {}

  /** In the order in which they migrate. */
  public static List<String> all() {
    return ALL;
  }

  /** A class that each context has under a name of the same shape; fails where one is missing. */
  static Class<?> type(String context, String name) {
    try {
      return Class.forName("dev.portolan." + context + ".persistence." + name);
    } catch (ClassNotFoundException missing) {
      throw new AssertionError(
          "the context " + context + " lacks " + missing.getMessage(), missing);
    }
  }

  private static List<String> ask() {
    var settings = Map.of("DATABASE_URL", "sqlite::memory:", "PORTOLAN_ENV", "test");
    try (var portolan = Portolan.connect(Settings.from(settings))) {
      return portolan.schema().contexts();
    }
  }
}
