package dev.portolan.accounts.domain;

import java.util.regex.Pattern;

/**
 * What sort of thing was done. Other contexts have kinds of their own.
 *
 * @param name a thing, a dot, what was done to it: {@code account.signed-in}
 */
public record AuditKind(String name) {

  // First, because the constants below are checked against it.
  private static final Pattern SHAPE = Pattern.compile("(?=.{1,64}$)[a-z-]+\\.[a-z-]+");

  public static final AuditKind REGISTERED = new AuditKind("account.registered");
  public static final AuditKind CREATED = new AuditKind("account.created");
  public static final AuditKind SIGNED_IN = new AuditKind("account.signed-in");
  public static final AuditKind SIGN_IN_FAILED = new AuditKind("account.sign-in-failed");
  public static final AuditKind SIGNED_OUT = new AuditKind("account.signed-out");
  public static final AuditKind PASSWORD_CHANGED = new AuditKind("account.password-changed");
  public static final AuditKind PASSWORD_RESET = new AuditKind("account.password-reset");
  public static final AuditKind DISABLED = new AuditKind("account.disabled");
  public static final AuditKind ENABLED = new AuditKind("account.enabled");
  public static final AuditKind ROLE_GRANTED = new AuditKind("role.granted");
  public static final AuditKind ROLE_REVOKED = new AuditKind("role.revoked");

  public AuditKind {
    if (!SHAPE.matcher(name).matches()) {
      throw new IllegalArgumentException("not a kind of audit event: " + name);
    }
  }
}
