package dev.portolan.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One kind of request, the same for both servers.
 *
 * @param name as the table shows it
 * @param requests sent in turn
 * @param status that every answer must have
 */
public record Scenario(String name, List<byte[]> requests, int status) {

  public static Scenario get(String name, List<String> paths) {
    return new Scenario(
        name, paths.stream().map(path -> request("GET", path, "", "")).toList(), 200);
  }

  /**
   * What is sent.
   *
   * @param headers each with its line's end
   * @param body JSON; empty for none
   */
  public static byte[] request(String method, String path, String headers, String body) {
    String content =
        body.isEmpty()
            ? ""
            : "Content-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length
                + "\r\n";
    return (method
            + " "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
            + headers
            + content
            + "\r\n"
            + body)
        .getBytes(StandardCharsets.UTF_8);
  }
}
