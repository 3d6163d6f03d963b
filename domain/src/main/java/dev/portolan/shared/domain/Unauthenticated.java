package dev.portolan.shared.domain;

import java.util.List;
import java.util.Map;

/** Nobody is signed in where somebody must be, or the proof of identity is not good. */
public final class Unauthenticated extends Problem {

  private static final long serialVersionUID = 1;

  private Unauthenticated(String what, String sentence) {
    super("unauthenticated", Map.of(what, List.of(sentence)));
  }

  /** No access token came along. */
  public static Unauthenticated tokenMissing() {
    return new Unauthenticated("token", "is missing");
  }

  /** An access token came along, and it is malformed, expired, revoked or of a disabled account. */
  public static Unauthenticated tokenInvalid() {
    return new Unauthenticated("token", "is invalid");
  }

  /** A sign-in that failed; it never says which half was wrong. */
  public static Unauthenticated credentialsInvalid() {
    return new Unauthenticated("credentials", "invalid");
  }
}
