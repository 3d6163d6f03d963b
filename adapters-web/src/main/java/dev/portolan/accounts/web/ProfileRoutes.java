package dev.portolan.accounts.web;

import dev.portolan.accounts.application.BrowseProfiles;
import dev.portolan.accounts.application.FollowUser;
import dev.portolan.accounts.application.UnfollowUser;
import dev.portolan.shared.web.Actors;
import dev.portolan.shared.web.Params;
import dev.portolan.shared.web.RouteGroup;
import dev.portolan.shared.web.Routes;
import io.javalin.http.Context;

/** Users as others see them, and following them. */
public final class ProfileRoutes implements RouteGroup {

  private final BrowseProfiles browseProfiles;
  private final FollowUser followUser;
  private final UnfollowUser unfollowUser;
  private final Actors actors;

  public ProfileRoutes(
      BrowseProfiles browseProfiles,
      FollowUser followUser,
      UnfollowUser unfollowUser,
      Actors actors) {
    this.browseProfiles = browseProfiles;
    this.followUser = followUser;
    this.unfollowUser = unfollowUser;
    this.actors = actors;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get("/api/profiles/{username}", this::profile)
        .post("/api/profiles/{username}/follow", this::follow)
        .delete("/api/profiles/{username}/follow", this::unfollow);
  }

  private void profile(Context http) {
    http.json(ProfileAnswer.of(browseProfiles.profile(actors.of(http), username(http))));
  }

  private void follow(Context http) {
    var actor = actors.signedIn(http);
    var command = new FollowUser.Command(username(http));
    http.json(ProfileAnswer.of(followUser.handle(actor, command)));
  }

  private void unfollow(Context http) {
    var actor = actors.signedIn(http);
    var command = new UnfollowUser.Command(username(http));
    http.json(ProfileAnswer.of(unfollowUser.handle(actor, command)));
  }

  private static String username(Context http) {
    return Params.path(http, "username", "profile");
  }
}
