package dev.portolan.shared.web;

/**
 * Hears of every request that was answered, for those who measure. It is called by the thread that
 * answered, several at once: it must be quick, and must not throw.
 */
@FunctionalInterface
public interface RequestListener {

  /** Hears nothing. */
  RequestListener NONE = (method, route, status, nanos) -> {};

  /** What stands for the route of a request that no route answers. */
  String NO_ROUTE = "none";

  /**
   * One request is over.
   *
   * @param method in capitals; {@code OTHER} for one that is none of HTTP's
   * @param route the route's path with its parameters in braces, never the path that was asked for
   * @param nanos from the first byte of the request to the last of the answer
   */
  void answered(String method, String route, int status, long nanos);
}
