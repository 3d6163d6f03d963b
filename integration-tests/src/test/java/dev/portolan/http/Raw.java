package dev.portolan.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A socket, for what no decent client would send. */
final class Raw {

  private Raw() {}

  /**
   * Sends the text as it is and reads until the server closes, or has said nothing for ten seconds.
   */
  static String exchange(int port, String request) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new AssertionError("no answer to " + request.lines().findFirst().orElse(""), failed);
    }
  }
}
