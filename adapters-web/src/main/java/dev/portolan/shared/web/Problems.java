package dev.portolan.shared.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.Forbidden;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.shared.domain.Problem;
import dev.portolan.shared.domain.Stale;
import dev.portolan.shared.domain.Unauthenticated;
import dev.portolan.shared.domain.Unavailable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** Why a request got no answer, as {@code application/problem+json} (RFC 9457). */
final class Problems {

  static final String MEDIA_TYPE = "application/problem+json";

  /**
   * The body of a refusal.
   *
   * @param errors the contract's own member: what is wrong → sentences
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(
      String type,
      String title,
      int status,
      String detail,
      @Nullable String requestId,
      Map<String, List<String>> errors) {}

  private Problems() {}

  static int status(Problem problem) {
    return switch (problem) {
      case Invalid _ -> 422;
      case NotFound _ -> 404;
      case Forbidden _ -> 403;
      case Unauthenticated _ -> 401;
      case Conflict _ -> 409;
      case Stale _ -> 412;
      case Unavailable _ -> 503;
    };
  }

  static RequestProblem.@Nullable Extra extra(Problem problem) {
    return switch (problem) {
      case Unauthenticated _ ->
          new RequestProblem.Extra(
              "WWW-Authenticate", "Token realm=\"portolan\", Bearer realm=\"portolan\"");
      case Unavailable unavailable ->
          new RequestProblem.Extra(
              "Retry-After", Integer.toString(unavailable.retryAfterSeconds()));
      case Invalid _, NotFound _, Forbidden _, Conflict _, Stale _ -> null;
    };
  }

  static byte[] body(Problem problem, String requestId) {
    return body(status(problem), problem.code(), problem.getMessage(), requestId, problem.errors());
  }

  static byte[] body(RequestProblem problem, String requestId) {
    return body(problem.status(), null, problem.detail(), requestId, problem.errors());
  }

  /** A fault of the server: nothing is told but where to look. */
  static byte[] fault(String requestId) {
    return body(
        500,
        null,
        "the server failed; its log tells why under this request id",
        requestId,
        Map.of("server", List.of("failed")));
  }

  private static byte[] body(
      int status,
      @Nullable String code,
      @Nullable String detail,
      @Nullable String requestId,
      Map<String, List<String>> errors) {
    String title = HttpStatus.getMessage(status);
    String kind = code == null ? title.toLowerCase(Locale.ROOT).replace(' ', '-') : code;
    return Json.bytes(
        new Answer(
            "urn:portolan:problem:" + kind,
            title,
            status,
            detail == null ? title : detail,
            requestId,
            errors));
  }
}
