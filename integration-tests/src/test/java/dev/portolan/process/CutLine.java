package dev.portolan.process;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A line to a server that breaks, all connections at once, after so many bytes were sent over it.
 */
final class CutLine implements AutoCloseable {

  private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Closeable> ends = new CopyOnWriteArrayList<>();
  private final AtomicLong left;
  private final int server;

  CutLine(int server, long bytes) throws IOException {
    this.server = server;
    this.left = new AtomicLong(bytes);
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return entrance.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = entrance.accept();
        ends.add(client);
        var beyond = new Socket(InetAddress.getLoopbackAddress(), server);
        ends.add(beyond);
        pass(client.getInputStream(), beyond.getOutputStream(), true);
        pass(beyond.getInputStream(), client.getOutputStream(), false);
      }
    } catch (IOException closed) {
      cut();
    }
  }

  private void pass(InputStream in, OutputStream out, boolean counted) {
    Thread.ofVirtual()
        .start(() -> {
          byte[] block = new byte[8192];
          try {
            int length = in.read(block);
            while (length >= 0 && (!counted || left.addAndGet(-length) > 0)) {
              out.write(block, 0, length);
              length = in.read(block);
            }
            if (counted && left.get() <= 0) {
              cut();
            } else {
              out.close();
            }
          } catch (IOException gone) {
            cut();
          }
        });
  }

  private void cut() {
    ends.forEach(CutLine::cut);
  }

  private static void cut(Closeable end) {
    try {
      end.close();
    } catch (IOException already) {
      return; // the other side was faster
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    cut();
  }
}
