package dev.portolan.accounts.application.port;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.portolan.accounts.domain.Email;
import dev.portolan.accounts.domain.User;
import dev.portolan.accounts.domain.Username;
import dev.portolan.shared.domain.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Accounts in bulk, in memory. */
public final class InMemoryBulkAccounts implements BulkAccounts {

  private final InMemoryAccounts store;

  InMemoryBulkAccounts(InMemoryAccounts store) {
    this.store = store;
  }

  @Override
  public Map<Email, UserId> find(Collection<Email> emails) {
    store.transactions.requireRead();
    var byKey = emails.stream().collect(toMap(Email::key, identity()));
    var found = new HashMap<Email, UserId>();
    for (var user : store.users.values()) {
      var email = byKey.get(user.email().key());
      if (email != null) {
        found.put(email, user.id());
      }
    }
    return found;
  }

  @Override
  public Set<Username> taken(Collection<Username> usernames) {
    store.transactions.requireRead();
    var keys = store.users.values().stream().map(user -> user.username().key()).collect(toSet());
    return usernames.stream().filter(name -> keys.contains(name.key())).collect(toSet());
  }

  @Override
  public Map<Email, UserId> add(List<Entry> accounts) {
    var added = new HashMap<Email, UserId>();
    for (var account : accounts) {
      var user = store.users().add(account.user());
      store.users.put(user.id().value(), withBio(user, account));
      account.roles().forEach(role -> store.roles().grant(user.id(), role));
      added.put(user.email(), user.id());
    }
    return added;
  }

  private static User withBio(User user, Entry account) {
    return new User(
        user.id(),
        user.username(),
        user.email(),
        user.passwordHash(),
        account.bio(),
        user.image(),
        user.standing(),
        user.createdAt(),
        user.updatedAt(),
        user.version());
  }

  @Override
  public void follow(List<Follow> follows) {
    follows.forEach(it -> store.follows().add(it.follower(), it.followee(), it.at()));
  }
}
