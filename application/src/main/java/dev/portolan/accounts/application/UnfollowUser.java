package dev.portolan.accounts.application;

import dev.portolan.accounts.application.port.FollowRepository;
import dev.portolan.accounts.application.port.ProfileReader;
import dev.portolan.accounts.domain.Profile;
import dev.portolan.accounts.domain.Username;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.shared.domain.Unauthenticated;
import java.util.Optional;

/** Follows a user no longer; whoever did not follow them is left as they are. */
public final class UnfollowUser {

  /**
   * @param username whom to follow no longer
   */
  public record Command(String username) {}

  private final FollowRepository follows;
  private final ProfileReader profiles;
  private final Transactions transactions;

  public UnfollowUser(FollowRepository follows, ProfileReader profiles, Transactions transactions) {
    this.follows = follows;
    this.profiles = profiles;
    this.transactions = transactions;
  }

  /**
   * @return the profile, as the actor now sees it
   * @throws Unauthenticated nobody is signed in
   * @throws NotFound nobody is called so
   */
  public Profile handle(Actor actor, Command command) {
    var follower = actor.requireUser();
    var username = Username.parse(command.username()).orElseThrow(() -> new NotFound("profile"));
    return transactions.write(() -> {
      var profile =
          profiles.find(username, Optional.of(follower)).orElseThrow(() -> new NotFound("profile"));
      follows.remove(follower, profile.id());
      return profile.followed(false);
    });
  }
}
