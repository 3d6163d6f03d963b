package dev.portolan.shared.web;

import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what Jetty refuses before a route sees it, in the words of all other refusals. */
final class JettyErrors extends ErrorHandler {

  private final WebSettings settings;
  private final Supplier<String> ids;

  JettyErrors(WebSettings settings, Supplier<String> ids) {
    this.settings = settings;
    this.ids = ids;
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    if (request.getAttribute(ERROR_EXCEPTION) instanceof HttpException refusal) {
      status = refusal.getCode();
    }
    if (status < 400) {
      status = 500;
    }
    String id = RequestIds.of(request, ids);
    byte[] body =
        status == 500
            ? Problems.fault(id)
            : Problems.body(RequestProblem.bare(status, sentence(status)), id);
    response.setStatus(status);
    var headers = response.getHeaders();
    headers.put(RequestIds.HEADER, id);
    SecurityHeaders.put(headers, settings.production());
    headers.put(HttpHeader.CONTENT_TYPE, Problems.MEDIA_TYPE);
    headers.put(HttpHeader.CONTENT_LENGTH, body.length);
    if (status == 503) {
      headers.put(HttpHeader.RETRY_AFTER, "5");
    }
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }

  private static String sentence(int status) {
    return switch (status) {
      case 400 -> "cannot be understood";
      case 408 -> "did not arrive in time";
      case 413 -> "is too large";
      case 414 -> "has an address that is too long";
      case 431 -> "has headers that are too large";
      case 503 -> "cannot be served now, try again later";
      default -> HttpStatus.getMessage(status);
    };
  }
}
