package dev.portolan.accounts.application.port;

import dev.portolan.shared.domain.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Follows in memory. */
public final class InMemoryFollowRepository implements FollowRepository {

  private final InMemoryAccounts store;

  InMemoryFollowRepository(InMemoryAccounts store) {
    this.store = store;
  }

  @Override
  public void add(UserId follower, UserId followee, Instant now) {
    store.transactions.requireWrite();
    store.follows.add(new InMemoryAccounts.Follow(follower, followee));
  }

  @Override
  public void remove(UserId follower, UserId followee) {
    store.transactions.requireWrite();
    store.follows.remove(new InMemoryAccounts.Follow(follower, followee));
  }

  @Override
  public List<UserId> followedBy(UserId follower) {
    store.transactions.requireRead();
    return store.follows.stream()
        .filter(follow -> follow.follower().equals(follower))
        .map(InMemoryAccounts.Follow::followee)
        .sorted(Comparator.comparingLong(UserId::value))
        .toList();
  }
}
