package dev.portolan.accounts.application.port;

import dev.portolan.accounts.domain.Email;
import dev.portolan.accounts.domain.NewUser;
import dev.portolan.accounts.domain.User;
import dev.portolan.accounts.domain.Username;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.Cursor;
import dev.portolan.shared.domain.Page;
import dev.portolan.shared.domain.PageRequest;
import dev.portolan.shared.domain.UserId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Users in memory. */
public final class InMemoryUserRepository implements UserRepository {

  private final InMemoryAccounts store;

  InMemoryUserRepository(InMemoryAccounts store) {
    this.store = store;
  }

  @Override
  public User add(NewUser user) {
    store.transactions.requireWrite();
    refuseTaken(user.username(), user.email(), _ -> true);
    var id = new UserId(store.users.size() + 1);
    var added = User.opened(id, user);
    store.users.put(id.value(), added);
    return added;
  }

  @Override
  public void update(User user) {
    store.transactions.requireWrite();
    refuseTaken(user.username(), user.email(), other -> !other.id().equals(user.id()));
    var before = store.users.get(user.id().value());
    if (before == null || !before.version().next().equals(user.version())) {
      throw new Conflict("user", "was changed by someone else");
    }
    store.users.put(user.id().value(), user);
  }

  @Override
  public Optional<User> find(UserId id) {
    store.transactions.requireRead();
    return Optional.ofNullable(store.users.get(id.value()));
  }

  @Override
  public Optional<User> find(Username username) {
    return first(user -> user.username().key().equals(username.key()));
  }

  @Override
  public Optional<User> find(Email email) {
    return first(user -> user.email().key().equals(email.key()));
  }

  @Override
  public Page<User> list(PageRequest page) {
    store.transactions.requireRead();
    return InMemoryPages.cut(
        new ArrayList<>(store.users.values()).reversed(),
        page,
        user -> new Cursor(user.createdAt(), user.id().value()));
  }

  private Optional<User> first(Predicate<User> wanted) {
    store.transactions.requireRead();
    return store.users.values().stream().filter(wanted).findFirst();
  }

  private void refuseTaken(Username username, Email email, Predicate<User> others) {
    var taken = new LinkedHashMap<String, List<String>>();
    find(username)
        .filter(others)
        .ifPresent(_ -> taken.put("username", List.of("has already been taken")));
    find(email)
        .filter(others)
        .ifPresent(_ -> taken.put("email", List.of("has already been taken")));
    if (!taken.isEmpty()) {
      throw new Conflict(taken);
    }
  }
}
