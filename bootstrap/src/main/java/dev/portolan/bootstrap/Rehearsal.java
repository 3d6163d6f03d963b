package dev.portolan.bootstrap;

/**
 * A request that the build sends to a server of its own, over and over, so that the JVM learns
 * which code is hot before the first user comes.
 *
 * @param path where, with its query
 * @param body JSON; empty for a read
 */
public record Rehearsal(String method, String path, String body) {

  static Rehearsal read(String path) {
    return new Rehearsal("GET", path, "");
  }

  static Rehearsal write(String path, String body) {
    return new Rehearsal("POST", path, body);
  }

  public boolean isRead() {
    return body.isEmpty();
  }
}
