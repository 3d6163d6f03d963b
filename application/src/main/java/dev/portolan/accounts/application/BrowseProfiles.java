package dev.portolan.accounts.application;

import dev.portolan.accounts.application.port.FollowRepository;
import dev.portolan.accounts.application.port.ProfileReader;
import dev.portolan.accounts.domain.Profile;
import dev.portolan.accounts.domain.Username;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.shared.domain.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Users as others see them. Other contexts ask here too, many at once. */
public final class BrowseProfiles {

  private final ProfileReader profiles;
  private final FollowRepository follows;
  private final Transactions transactions;

  public BrowseProfiles(
      ProfileReader profiles, FollowRepository follows, Transactions transactions) {
    this.profiles = profiles;
    this.follows = follows;
    this.transactions = transactions;
  }

  /**
   * One profile for its page.
   *
   * @param viewer who looks
   * @param username in any case
   * @throws NotFound nobody is called so
   */
  public Profile profile(Actor viewer, String username) {
    return find(viewer.userId(), username).orElseThrow(() -> new NotFound("profile"));
  }

  /**
   * One profile, if there is such a user.
   *
   * @param viewer who looks
   * @param username in any case
   */
  public Optional<Profile> find(Optional<UserId> viewer, String username) {
    return Username.parse(username)
        .flatMap(name -> transactions.read(() -> profiles.find(name, viewer)));
  }

  /**
   * Many profiles for the price of one.
   *
   * @param viewer who looks
   * @return those that there are, by id
   */
  public Map<UserId, Profile> findAll(Optional<UserId> viewer, Collection<UserId> users) {
    if (users.isEmpty()) {
      return Map.of();
    }
    return transactions.read(() -> profiles.findAll(users, viewer));
  }

  /** Whom a user follows, by id. */
  public List<UserId> followedBy(UserId follower) {
    return transactions.read(() -> follows.followedBy(follower));
  }
}
