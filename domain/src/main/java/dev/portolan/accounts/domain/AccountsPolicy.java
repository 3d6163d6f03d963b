package dev.portolan.accounts.domain;

import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Forbidden;
import dev.portolan.shared.domain.Permission;

/** Who may do what to accounts that are not their own. */
public final class AccountsPolicy {

  /** Grant and revoke roles, disable and enable accounts, read the audit trail. */
  public static final Permission ADMINISTER = new Permission("accounts.administer");

  private AccountsPolicy() {}

  /**
   * @param thing what it is to be done to, for the refusal
   * @throws Forbidden the actor may not
   */
  public static void requireMayAdminister(Actor actor, String thing) {
    if (!actor.may(ADMINISTER)) {
      throw new Forbidden(thing);
    }
  }
}
