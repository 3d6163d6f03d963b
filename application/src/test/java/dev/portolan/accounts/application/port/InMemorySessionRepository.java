package dev.portolan.accounts.application.port;

import dev.portolan.accounts.domain.Session;
import dev.portolan.accounts.domain.TokenHash;
import dev.portolan.accounts.domain.User;
import dev.portolan.shared.domain.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sessions in memory. */
public final class InMemorySessionRepository implements SessionRepository {

  private final InMemoryAccounts store;

  InMemorySessionRepository(InMemoryAccounts store) {
    this.store = store;
  }

  @Override
  public void add(Session session) {
    store.transactions.requireWrite();
    store.sessions.put(session.tokenHash(), session);
  }

  @Override
  public Optional<Holder> find(TokenHash token, Instant now) {
    store.transactions.requireRead();
    return Optional.ofNullable(store.sessions.get(token))
        .filter(session -> session.expiresAt().isAfter(now))
        .map(session -> store.users.get(session.user().value()))
        .filter(User::isActive)
        .map(this::holder);
  }

  @Override
  public boolean end(TokenHash token) {
    store.transactions.requireWrite();
    return store.sessions.remove(token) != null;
  }

  @Override
  public void endAll(UserId user) {
    store.transactions.requireWrite();
    store.sessions.values().removeIf(session -> session.user().equals(user));
  }

  @Override
  public void endOthers(UserId user, TokenHash keep) {
    store.transactions.requireWrite();
    store
        .sessions
        .values()
        .removeIf(session -> session.user().equals(user) && !session.tokenHash().equals(keep));
  }

  @Override
  public void forgetExpired(UserId user, Instant now) {
    store.transactions.requireWrite();
    store
        .sessions
        .values()
        .removeIf(session -> session.user().equals(user) && !session.expiresAt().isAfter(now));
  }

  private Holder holder(User user) {
    return new Holder(
        user.id(),
        store.grants.stream()
            .filter(grant -> grant.user().equals(user.id()))
            .flatMap(grant -> store.roles.getOrDefault(grant.role(), Set.of()).stream())
            .collect(Collectors.toSet()));
  }
}
