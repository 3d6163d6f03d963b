package dev.portolan.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One kind of request, the same for both servers.
 *
 * @param name as the table shows it
 * @param requests sent in turn
 * @param status that every answer must have
 */
record Scenario(String name, List<byte[]> requests, int status) {

  static Scenario get(String name, List<String> paths) {
    return new Scenario(
        name, paths.stream().map(path -> request("GET", path, "", "")).toList(), 200);
  }

  /**
   * Articles of the same kind as those that the demo content holds: three tags, some paragraphs.
   */
  static Scenario create(String token, String name) {
    String paragraph =
        "The chart was drawn by someone who had never seen the coast, from letters of those who had. "
            .repeat(3);
    return new Scenario(
        "create an article",
        IntStream.range(0, 40_000)
            .mapToObj(number ->
                request(
                    "POST",
                    "/api/articles",
                    "Authorization: Token " + token + "\r\n",
                    """
                    {"article":{"title":"A chart of harbour %s %d","description":"What a pilot must know of it",\
                    "body":"%s","tagList":["charts","harbours","pilots"]}}\
                    """
                        .formatted(name, number, (paragraph + "\\n\\n").repeat(3))))
            .toList(),
        201);
  }

  private static byte[] request(String method, String path, String headers, String body) {
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
