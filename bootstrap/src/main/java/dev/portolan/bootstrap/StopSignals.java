package dev.portolan.bootstrap;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/**
 * Ctrl-C and SIGTERM: the first asks, the second forces.
 *
 * <p>A shutdown hook cannot tell a second signal from the first, and ends the process with 143
 * instead of 0. {@code sun.misc.Signal} can; it is called reflectively because javac warns of it in
 * a way that no {@code @SuppressWarnings} silences.
 */
public final class StopSignals {

  /** What a process ended by force reports: 128 + SIGTERM, as shells do. */
  private static final int FORCED = 143;

  private boolean asked;

  /**
   * @param graceful begins to stop, and returns soon
   */
  public static void handle(Runnable graceful) {
    var signals = new StopSignals();
    for (String name : new String[] {"TERM", "INT"}) {
      signals.handle(name, graceful);
    }
  }

  @SuppressWarnings("ReferenceEquality") // a handler equals itself only
  private void handle(String name, Runnable graceful) {
    InvocationHandler handler =
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "handle" -> {
                received(graceful);
                yield null;
              }
              case "hashCode" -> System.identityHashCode(proxy);
              case "equals" -> proxy == arguments[0];
              default -> "stop on " + name;
            };
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handlers = Class.forName("sun.misc.SignalHandler");
      Object proxy =
          Proxy.newProxyInstance(handlers.getClassLoader(), new Class<?>[] {handlers}, handler);
      signal
          .getMethod("handle", signal, handlers)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
    } catch (ReflectiveOperationException unsupported) {
      // A JVM without these signals, or one started with -Xrs: its own way of stopping remains.
      Runtime.getRuntime().addShutdownHook(new Thread(graceful, "stop"));
    }
  }

  private synchronized void received(Runnable graceful) {
    if (asked) {
      Runtime.getRuntime().halt(FORCED);
    }
    asked = true;
    graceful.run();
  }
}
