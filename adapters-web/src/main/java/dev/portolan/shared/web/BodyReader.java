package dev.portolan.shared.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request, and is strict about all of it: type, size, time, text. */
final class BodyReader {

  /** The limits of a body. They come with the request, since the server sets them. */
  record Limits(int maxBytes, long deadlineNanos) {
    static final String ATTRIBUTE = "dev.portolan.bodyLimits";
  }

  private static final int CHUNK = 8192;

  private BodyReader() {}

  static JsonNode json(Context http) {
    return parse(text(http, "application/json"));
  }

  /** The body as text of this type, in UTF-8. */
  static String text(Context http, String mediaType) {
    requireType(http, mediaType);
    byte[] bytes = bytes(http);
    if (bytes.length == 0) {
      throw RequestProblem.malformed("body", "is empty");
    }
    return text(bytes);
  }

  static void requireType(Context http, String mediaType) {
    String encoding = http.req().getHeader("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw RequestProblem.unsupported("Content-Encoding", "is not supported, send the body plain");
    }
    String type = http.req().getHeader("Content-Type");
    if (type == null || !isUtf8Of(mediaType, type.toLowerCase(Locale.ROOT))) {
      throw RequestProblem.unsupported("Content-Type", "must be " + mediaType + " in UTF-8");
    }
  }

  private static boolean isUtf8Of(String mediaType, String type) {
    if (type.equals(mediaType)) {
      return true;
    }
    int semicolon = type.indexOf(';');
    if (semicolon < 0 || !type.substring(0, semicolon).strip().equals(mediaType)) {
      return false;
    }
    for (String parameter : type.substring(semicolon + 1).split(";", -1)) {
      String[] pair = parameter.strip().split("=", 2);
      boolean charset = pair[0].strip().equals("charset");
      if (charset && (pair.length < 2 || !isUtf8(pair[1].strip()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(String charset) {
    return charset.equals("utf-8") || charset.equals("\"utf-8\"") || charset.equals("utf8");
  }

  private static byte[] bytes(Context http) {
    Limits limits = Objects.requireNonNull(http.attribute(Limits.ATTRIBUTE));
    long announced = announced(http, limits.maxBytes());
    var body = new ByteArrayOutputStream(announced > 0 ? (int) announced : 256);
    try {
      take(http, limits.maxBytes(), body);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory failed", impossible);
    }
    return body.toByteArray();
  }

  /**
   * Takes the body as it comes.
   *
   * @param maxBytes the most that it may have; each {@link Limits#maxBytes} of it may take as long
   *     as an ordinary body
   * @throws IOException when the sink takes no more
   */
  static void take(Context http, long maxBytes, OutputStream sink) throws IOException {
    Limits limits = Objects.requireNonNull(http.attribute(Limits.ATTRIBUTE));
    long announced = announced(http, maxBytes);
    long start = System.nanoTime();
    byte[] chunk = new byte[announced > 0 ? (int) Math.min(announced, CHUNK) : CHUNK];
    long taken = 0;
    int read;
    while ((read = read(http, chunk)) >= 0) {
      taken += read;
      if (taken > maxBytes) {
        throw RequestProblem.tooLarge(maxBytes);
      }
      sink.write(chunk, 0, read);
      // A body that drips byte by byte never lets the connection idle.
      long deadline = limits.deadlineNanos() * (1 + taken / limits.maxBytes());
      if (taken != announced && System.nanoTime() - start > deadline) {
        throw RequestProblem.tooSlow();
      }
    }
  }

  /** Its length, if the request says so. */
  private static long announced(Context http, long maxBytes) {
    long announced = http.req().getContentLengthLong();
    if (announced > maxBytes) {
      throw RequestProblem.tooLarge(maxBytes);
    }
    return announced;
  }

  private static int read(Context http, byte[] chunk) {
    try {
      // Not closed here: the server owns it, and what is left of it is for Remainder.
      return http.req().getInputStream().read(chunk);
    } catch (IOException broken) {
      throw isTimeout(broken)
          ? RequestProblem.tooSlow()
          : RequestProblem.malformed("body", "ended before its end");
    }
  }

  private static boolean isTimeout(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TimeoutException) {
        return true;
      }
    }
    return false;
  }

  private static String text(byte[] bytes) {
    try {
      // A decoder, since new String(…) would mend what is broken instead of refusing it.
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException broken) {
      throw RequestProblem.malformed("body", "is not UTF-8");
    }
  }

  private static JsonNode parse(String text) {
    try (JsonParser parser = Json.MAPPER.createParser(text)) {
      try {
        JsonNode root = Json.MAPPER.readTree(parser);
        if (root == null || root.isMissingNode()) {
          throw RequestProblem.malformed("body", "is empty");
        }
        if (parser.nextToken() != null) {
          throw RequestProblem.malformed("body", "goes on after its end");
        }
        TextCheck.all(root, JsonPointer.empty());
        return root;
      } catch (JacksonException broken) {
        throw RequestProblem.malformed(place(parser), "is not valid JSON");
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from memory failed", impossible);
    }
  }

  private static String place(@Nullable JsonParser parser) {
    if (parser == null) {
      return "body";
    }
    String pointer = parser.getParsingContext().pathAsPointer().toString();
    return pointer.isEmpty() || !TextCheck.isSound(pointer) ? "body" : pointer;
  }
}
