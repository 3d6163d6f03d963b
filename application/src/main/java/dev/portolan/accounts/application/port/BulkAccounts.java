package dev.portolan.accounts.application.port;

import dev.portolan.accounts.domain.Bio;
import dev.portolan.accounts.domain.Email;
import dev.portolan.accounts.domain.NewUser;
import dev.portolan.accounts.domain.Role;
import dev.portolan.accounts.domain.Username;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Accounts by the thousand: each call is a few statements, however many it speaks of. Callers bring
 * them in portions of some hundreds.
 */
public interface BulkAccounts {

  /** An account to open. */
  record Entry(NewUser user, Optional<Bio> bio, List<Role> roles) {
    public Entry {
      roles = List.copyOf(roles);
    }
  }

  record Follow(UserId follower, UserId followee, Instant at) {}

  /** Whose these addresses are; those that are nobody's are left out. */
  Map<Email, UserId> find(Collection<Email> emails);

  /** Those of the names that somebody has, in whatever case. */
  Set<Username> taken(Collection<Username> usernames);

  /**
   * Opens the accounts. On an empty database the ids begin with 1, in the order of the list.
   *
   * @return whose the addresses now are
   * @throws Conflict a username or an e-mail address has already been taken
   */
  Map<Email, UserId> add(List<Entry> accounts);

  /** Begins to follow, where nobody of these followed the other yet. */
  void follow(List<Follow> follows);
}
