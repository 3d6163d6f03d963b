package dev.portolan.shared.web;

import java.time.Duration;
import java.util.List;

/**
 * How the server listens, and where its patience ends.
 *
 * @param host the address to listen on
 * @param port the port; 0 takes a free one
 * @param maxBodyBytes the longest body of a request (413)
 * @param maxHeaderBytes the longest head of a request: its line and all its headers (431)
 * @param maxUriBytes the longest path with query (414)
 * @param idle how long a connection may say nothing
 * @param bodyDeadline how long a body may take to arrive (408)
 * @param corsOrigins the origins whose pages may call the API; none switches CORS off, "*" is all
 * @param stopDelay how long {@code stop} lets readiness answer 503 before it closes the door
 * @param stopTimeout how long {@code stop} waits for the requests that are running
 * @param production whether clients come over HTTPS, and browsers are told to stay there
 */
public record WebSettings(
    String host,
    int port,
    int maxBodyBytes,
    int maxHeaderBytes,
    int maxUriBytes,
    Duration idle,
    Duration bodyDeadline,
    List<String> corsOrigins,
    Duration stopDelay,
    Duration stopTimeout,
    boolean production) {

  public WebSettings {
    corsOrigins = List.copyOf(corsOrigins);
  }

  /** What suits a developer: local only, no CORS, no delay at stop. */
  public static WebSettings development(int port) {
    return of("localhost", port, List.of(), false);
  }

  /**
   * The usual bounds.
   *
   * @param production whether clients come over HTTPS; readiness then says no a moment before the
   *     door closes, so that a load balancer looks elsewhere
   */
  public static WebSettings of(
      String host, int port, List<String> corsOrigins, boolean production) {
    return new WebSettings(
        host,
        port,
        1024 * 1024,
        12 * 1024,
        8 * 1024,
        Duration.ofSeconds(30),
        Duration.ofSeconds(15),
        corsOrigins,
        production ? Duration.ofSeconds(1) : Duration.ZERO,
        Duration.ofSeconds(20),
        production);
  }

  public WebSettings withIdle(Duration newIdle) {
    return new WebSettings(
        host,
        port,
        maxBodyBytes,
        maxHeaderBytes,
        maxUriBytes,
        newIdle,
        bodyDeadline,
        corsOrigins,
        stopDelay,
        stopTimeout,
        production);
  }
}
