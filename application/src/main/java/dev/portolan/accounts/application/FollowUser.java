package dev.portolan.accounts.application;

import dev.portolan.accounts.application.port.FollowRepository;
import dev.portolan.accounts.application.port.ProfileReader;
import dev.portolan.accounts.domain.Profile;
import dev.portolan.accounts.domain.Username;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.shared.domain.Unauthenticated;
import java.time.InstantSource;
import java.util.Optional;

/** Begins to follow a user: what they publish comes into one's feed. Twice is the same as once. */
public final class FollowUser {

  /**
   * @param username whom to follow
   */
  public record Command(String username) {}

  private final FollowRepository follows;
  private final ProfileReader profiles;
  private final Transactions transactions;
  private final InstantSource clock;

  public FollowUser(
      FollowRepository follows,
      ProfileReader profiles,
      Transactions transactions,
      InstantSource clock) {
    this.follows = follows;
    this.profiles = profiles;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @return the profile, as the follower now sees it
   * @throws Unauthenticated nobody is signed in
   * @throws NotFound nobody is called so
   */
  public Profile handle(Actor actor, Command command) {
    var follower = actor.requireUser();
    var username = Username.parse(command.username()).orElseThrow(() -> new NotFound("profile"));
    return transactions.write(() -> {
      var profile =
          profiles.find(username, Optional.of(follower)).orElseThrow(() -> new NotFound("profile"));
      follows.add(follower, profile.id(), clock.instant());
      return profile.followed(true);
    });
  }
}
