package dev.portolan.accounts.application.port;

import dev.portolan.accounts.domain.Profile;
import dev.portolan.accounts.domain.User;
import dev.portolan.accounts.domain.Username;
import dev.portolan.shared.domain.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Profiles of the users in memory. */
public final class InMemoryProfileReader implements ProfileReader {

  private final InMemoryAccounts store;

  InMemoryProfileReader(InMemoryAccounts store) {
    this.store = store;
  }

  @Override
  public Optional<Profile> find(Username username, Optional<UserId> viewer) {
    return store.users().find(username).map(user -> profile(user, viewer));
  }

  @Override
  public Map<UserId, Profile> findAll(Collection<UserId> users, Optional<UserId> viewer) {
    store.transactions.requireRead();
    return store.users.values().stream()
        .filter(user -> users.contains(user.id()))
        .collect(Collectors.toMap(User::id, user -> profile(user, viewer)));
  }

  private Profile profile(User user, Optional<UserId> viewer) {
    boolean following =
        viewer
            .map(id -> store.follows.contains(new InMemoryAccounts.Follow(id, user.id())))
            .orElse(false);
    return new Profile(user.id(), user.username(), user.bio(), user.image(), following);
  }
}
