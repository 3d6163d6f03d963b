package dev.portolan.accounts.domain;

/**
 * What a client presents to say who it is. It is shown once, at the sign-in, and nowhere kept.
 *
 * @param value opaque, at least 256 random bits
 */
public record AccessToken(String value) {

  /** Never the token: logs and messages quote values. */
  @Override
  public String toString() {
    return "AccessToken[redacted]";
  }
}
