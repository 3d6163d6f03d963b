package dev.portolan.accounts.web;

import dev.portolan.accounts.application.BrowseUsers;
import dev.portolan.accounts.application.RegisterUser;
import dev.portolan.accounts.application.SignIn;
import dev.portolan.accounts.application.SignOut;
import dev.portolan.accounts.application.UpdateUser;
import dev.portolan.accounts.domain.AccessToken;
import dev.portolan.shared.domain.Unauthenticated;
import dev.portolan.shared.web.Actors;
import dev.portolan.shared.web.JsonBody;
import dev.portolan.shared.web.RouteGroup;
import dev.portolan.shared.web.Routes;
import io.javalin.http.Context;

/** Registering, signing in and out, and one's own account. */
public final class AccountsRoutes implements RouteGroup {

  private static final String USER = "user";

  private final RegisterUser registerUser;
  private final SignIn signIn;
  private final SignOut signOut;
  private final BrowseUsers browseUsers;
  private final UpdateUser updateUser;
  private final Actors actors;

  public AccountsRoutes(
      RegisterUser registerUser,
      SignIn signIn,
      SignOut signOut,
      BrowseUsers browseUsers,
      UpdateUser updateUser,
      Actors actors) {
    this.registerUser = registerUser;
    this.signIn = signIn;
    this.signOut = signOut;
    this.browseUsers = browseUsers;
    this.updateUser = updateUser;
    this.actors = actors;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .post("/api/users", this::register)
        .post("/api/users/login", this::signIn)
        .post("/api/users/logout", this::signOut)
        .get("/api/user", this::current)
        .put("/api/user", this::update);
  }

  private void register(Context http) {
    var body = JsonBody.of(http).object(USER);
    var command =
        new RegisterUser.Command(body.text("username"), body.text("email"), body.text("password"));
    var signedIn = registerUser.handle(actors.of(http), command);
    http.status(201).json(UserAnswer.of(signedIn.user(), signedIn.token()));
  }

  private void signIn(Context http) {
    var body = JsonBody.of(http).object(USER);
    var command = new SignIn.Command(body.text("email"), body.text("password"));
    var signedIn = signIn.handle(actors.of(http), command);
    http.json(UserAnswer.of(signedIn.user(), signedIn.token()));
  }

  private void signOut(Context http) {
    var actor = actors.signedIn(http);
    signOut.handle(actor, new SignOut.Command(presented(http)));
    http.status(204);
  }

  private void current(Context http) {
    var actor = actors.signedIn(http);
    http.json(UserAnswer.of(browseUsers.current(actor), presented(http)));
  }

  private void update(Context http) {
    var actor = actors.signedIn(http);
    var body = JsonBody.of(http).object(USER);
    var command =
        new UpdateUser.Command(
            body.change("username"),
            body.change("email"),
            body.change("password"),
            body.change("bio"),
            body.change("image"),
            presented(http));
    http.json(UserAnswer.of(updateUser.handle(actor, command), presented(http)));
  }

  /** The token itself, which the contract wants back and only the request knows. */
  private AccessToken presented(Context http) {
    return actors.token(http).map(AccessToken::new).orElseThrow(Unauthenticated::tokenMissing);
  }
}
