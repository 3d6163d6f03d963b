package dev.portolan.accounts.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name for a set of permissions. Which roles there are, and what they allow, the database says.
 *
 * @param name lower-case letters, digits and hyphens, 1 to 64
 */
public record Role(String name) {

  // First, because the constants below are checked against it.
  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,63}");

  /** May administer accounts, and everything else. There is always one who can sign in. */
  public static final Role ADMIN = new Role("admin");

  /** May edit and delete what others wrote. */
  public static final Role MODERATOR = new Role("moderator");

  /** Everybody who registers. */
  public static final Role MEMBER = new Role("member");

  public Role {
    if (!isName(name)) {
      throw new IllegalArgumentException("not the name of a role: " + name);
    }
  }

  /** Reads a name that somebody typed; empty when no role can be called so. */
  public static Optional<Role> parse(String name) {
    return isName(name) ? Optional.of(new Role(name)) : Optional.empty();
  }

  private static boolean isName(String name) {
    return SHAPE.matcher(name).matches();
  }
}
