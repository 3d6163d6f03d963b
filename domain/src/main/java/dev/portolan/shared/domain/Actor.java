package dev.portolan.shared.domain;

import java.util.Optional;
import java.util.Set;

/** On whose behalf a use case runs. There is no way to call one without. */
public sealed interface Actor {

  /**
   * Ties what was done to the request that asked for it: it stands in the answer, log and audit.
   */
  String requestId();

  /** Whether the actor holds the permission. */
  boolean may(Permission permission);

  /** The user who is signed in, if one is. */
  default Optional<UserId> userId() {
    return Optional.empty();
  }

  /**
   * The user who is signed in, where there must be one.
   *
   * @throws Unauthenticated nobody is signed in
   */
  default UserId requireUser() {
    return userId().orElseThrow(Unauthenticated::tokenMissing);
  }

  /** Somebody who did not say who they are. */
  record Anonymous(String requestId) implements Actor {
    @Override
    public boolean may(Permission permission) {
      return false;
    }
  }

  /**
   * Somebody with an account.
   *
   * @param id the account
   * @param permissions what the account's roles allow
   */
  record SignedIn(UserId id, Set<Permission> permissions, String requestId) implements Actor {
    public SignedIn {
      permissions = Set.copyOf(permissions);
    }

    @Override
    public boolean may(Permission permission) {
      return permissions.contains(permission);
    }

    @Override
    public Optional<UserId> userId() {
      return Optional.of(id);
    }
  }

  /** Who runs the command line: has the database in hand anyway, and may everything. */
  record Operator(String requestId) implements Actor {
    @Override
    public boolean may(Permission permission) {
      return true;
    }
  }
}
