package dev.portolan.shared.web;

import io.javalin.http.Context;
import java.io.IOException;
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
   * Where it lies until this is closed. The first call takes the body: 400, 408, 413 or 415 when it
   * does not come whole or in time, is too large or says that it is no JSON.
   */
  public Path path() {
    if (path == null) {
      BodyReader.requireType(http, "application/json");
      try {
        path = Files.createTempFile("portolan-upload", ".json");
        try (var out = Files.newOutputStream(path)) {
          BodyReader.take(http, maxBytes, out);
        }
      } catch (IOException unwritable) {
        throw new UncheckedIOException("an upload cannot be kept", unwritable);
      }
    }
    return path;
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
