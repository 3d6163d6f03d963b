package dev.portolan.shared.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why a use case said no. The kinds are few, because each is an answer that a caller can act on; a
 * context adds no kind, it says what by the kind's argument.
 *
 * <p>Problems are thrown, so that a refusal rolls its transaction back by itself.
 */
public abstract sealed class Problem extends RuntimeException
    permits Invalid, NotFound, Forbidden, Unauthenticated, Conflict, Stale, Unavailable {

  private final String code;
  private final transient Map<String, List<String>> errors;

  Problem(String code, Map<String, List<String>> errors) {
    // A refusal is an answer, not a fault: no stack trace is kept, and none is paid for.
    super(describe(errors), null, false, false);
    this.code = code;
    this.errors = copy(errors);
  }

  /** A stable word for the kind, in kebab case: programs may compare it. */
  public final String code() {
    return code;
  }

  /** What is wrong (a field, a thing) → sentences without subject, such as "can't be blank". */
  public final Map<String, List<String>> errors() {
    return errors;
  }

  private static String describe(Map<String, List<String>> errors) {
    return errors.entrySet().stream()
        .map(error -> error.getKey() + " " + String.join(", ", error.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static Map<String, List<String>> copy(Map<String, List<String>> errors) {
    var copy = new LinkedHashMap<String, List<String>>();
    errors.forEach((key, sentences) -> copy.put(key, List.copyOf(sentences)));
    return Collections.unmodifiableMap(copy);
  }
}
