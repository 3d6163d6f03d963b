package dev.portolan.shared.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A body that is too large for the memory, as a temporary file. It is taken when it is asked for,
 * which a use case does once it knows that the actor may; and work on it begins when it is there
 * whole, so that a slow client keeps nobody else waiting.
 */
public final class UploadedFile implements AutoCloseable {

  private static final int CHUNK = 64 * 1024;

  private final Context http;
  private final long maxBytes;
  private @Nullable Path path;

  /**
   * Takes nothing yet.
   *
   * @param maxBytes the most that the body may have
   */
  public UploadedFile(Context http, long maxBytes) {
    this.http = http;
    this.maxBytes = maxBytes;
  }

  /**
   * Where it lies until this is closed. The first call takes the body: 400, 413 or 415 when it does
   * not come whole, is too large or says that it is no JSON.
   */
  public Path path() {
    if (path == null) {
      BodyReader.requireType(http, "application/json");
      if (http.req().getContentLengthLong() > maxBytes) {
        throw RequestProblem.tooLarge(maxBytes);
      }
      try {
        path = Files.createTempFile("portolan-upload", ".json");
        fill(path);
      } catch (IOException unwritable) {
        throw new UncheckedIOException("an upload cannot be kept", unwritable);
      }
    }
    return path;
  }

  private void fill(Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      // Not closed here: the server owns it, and what is left of it is for Remainder.
      InputStream in = http.req().getInputStream();
      byte[] chunk = new byte[CHUNK];
      long all = 0;
      int read;
      while ((read = read(in, chunk)) >= 0) {
        all += read;
        if (all > maxBytes) {
          throw RequestProblem.tooLarge(maxBytes);
        }
        out.write(chunk, 0, read);
      }
    }
  }

  private static int read(InputStream in, byte[] chunk) {
    try {
      return in.read(chunk);
    } catch (IOException broken) {
      throw RequestProblem.malformed("body", "ended before its end");
    }
  }

  @Override
  public void close() {
    try {
      if (path != null) {
        Files.deleteIfExists(path);
      }
    } catch (IOException stuck) {
      throw new UncheckedIOException("an upload cannot be deleted", stuck);
    }
  }
}
