package dev.portolan.shared.persistence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

final class PostgresConnectionsTest {

  private static final int SSL_REQUEST_BYTES = 8;

  @Test
  void a_server_that_cannot_encrypt_is_not_called_silent() throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> refuseToEncrypt(server));
      var url = url("postgresql://ann:x@127.0.0.1:" + server.getLocalPort() + "/p?sslmode=require");

      assertThatThrownBy(() -> PostgresIdentity.of(url, "DATABASE_URL", DatabaseSettings.DEFAULTS))
          .isInstanceOf(DatabaseUnreachable.class)
          .hasMessageContaining(
              "its server answers, but refuses this kind of connection (sslmode=require)")
          .hasMessageEndingWith("Look at DATABASE_URL.");
    }
  }

  @Test
  void a_port_where_nobody_listens_gives_no_answer() throws IOException {
    int port;
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = server.getLocalPort();
    }
    var url = url("postgresql://ann:x@127.0.0.1:" + port + "/p?sslmode=require");

    assertThatThrownBy(() -> PostgresIdentity.of(url, "DATABASE_URL", DatabaseSettings.DEFAULTS))
        .isInstanceOf(DatabaseUnreachable.class)
        .hasMessageContaining("no answer from 127.0.0.1:" + port);
  }

  private static PostgresUrl url(String text) {
    return (PostgresUrl) DatabaseUrl.parse(text);
  }

  /** As PostgreSQL does it when its {@code ssl} is off. */
  private static void refuseToEncrypt(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        client.getInputStream().skipNBytes(SSL_REQUEST_BYTES);
        client.getOutputStream().write('N');
        client.getInputStream().read();
      } catch (IOException gone) {
        // The next one, unless the test is over.
      }
    }
  }
}
