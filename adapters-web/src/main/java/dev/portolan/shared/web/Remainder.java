package dev.portolan.shared.web;

import io.javalin.http.Context;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rest of a body that was refused before its end, or that the route has no use for. Closing a
 * connection on a client that still sends resets it, and the client may never see its answer: so
 * the answer goes out first, and the rest is then read and thrown away, up to a limit.
 */
final class Remainder {

  private static final Logger LOG = LoggerFactory.getLogger(Remainder.class);

  private static final long MAX_BYTES = 64L * 1024 * 1024;
  private static final long MAX_NANOS = TimeUnit.SECONDS.toNanos(5);

  private Remainder() {}

  /** Sends the answer and swallows what is left of the body, if anything is. */
  static void swallow(Context http) {
    // Who expects a word before sending the body takes the answer for it.
    if (!hasBody(http) || http.req().getHeader("Expect") != null) {
      return;
    }
    try {
      ServletInputStream body = http.req().getInputStream();
      if (body.isFinished()) {
        return;
      }
      http.res().flushBuffer();
      long start = System.nanoTime();
      long left = MAX_BYTES;
      byte[] chunk = new byte[8192];
      int read;
      while (left > 0 && System.nanoTime() - start < MAX_NANOS && (read = body.read(chunk)) >= 0) {
        left -= read;
      }
    } catch (IOException gone) {
      LOG.debug("the client of {} went away", RequestIds.of(http), gone);
    }
  }

  private static boolean hasBody(Context http) {
    return http.req().getContentLengthLong() > 0
        || http.req().getHeader("Transfer-Encoding") != null;
  }
}
