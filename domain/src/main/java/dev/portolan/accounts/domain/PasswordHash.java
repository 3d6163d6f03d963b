package dev.portolan.accounts.domain;

/**
 * What is kept of a password: enough to check one, too little to find it.
 *
 * @param value in the form that the hasher writes, 1 to {@value #MAX_LENGTH} characters
 */
public record PasswordHash(String value) {

  public static final int MAX_LENGTH = 255;

  /** What no password matches: for accounts that nobody signs in to. */
  public static final PasswordHash LOCKED = new PasswordHash("!");

  public PasswordHash {
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a password hash of " + value.length() + " characters");
    }
  }

  @Override
  public String toString() {
    return "PasswordHash[redacted]";
  }
}
