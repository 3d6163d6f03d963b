package dev.portolan.accounts.domain;

/**
 * What is kept of an access token: enough to know it again, too little to present it.
 *
 * @param value {@value #LENGTH} characters
 */
public record TokenHash(String value) {

  public static final int LENGTH = 64;

  public TokenHash {
    if (value.length() != LENGTH) {
      throw new IllegalArgumentException("a token hash of " + value.length() + " characters");
    }
  }
}
