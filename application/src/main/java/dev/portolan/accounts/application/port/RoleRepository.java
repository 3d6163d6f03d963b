package dev.portolan.accounts.application.port;

import dev.portolan.accounts.domain.Role;
import dev.portolan.shared.domain.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Which roles there are, and who has them. */
public interface RoleRepository {

  boolean exists(Role role);

  /**
   * Gives a user a role that exists.
   *
   * @return whether they did not have it before
   */
  boolean grant(UserId user, Role role);

  /**
   * @return whether they had it
   */
  boolean revoke(UserId user, Role role);

  /** The roles of each of these users by name; users without a role are left out. */
  Map<UserId, List<Role>> of(Collection<UserId> users);

  /**
   * Makes all other writers who lock the same role wait until this transaction ends. What is read
   * after it is what they have committed.
   */
  void lock(Role role);

  /** How many users whose accounts are not disabled have the role. */
  long countActive(Role role);
}
