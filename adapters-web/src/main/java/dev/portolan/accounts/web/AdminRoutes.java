package dev.portolan.accounts.web;

import dev.portolan.accounts.application.BrowseAudit;
import dev.portolan.accounts.application.BrowseUsers;
import dev.portolan.accounts.application.DisableUser;
import dev.portolan.accounts.application.EnableUser;
import dev.portolan.accounts.application.GrantRole;
import dev.portolan.accounts.application.RevokeRole;
import dev.portolan.shared.web.Actors;
import dev.portolan.shared.web.Paging;
import dev.portolan.shared.web.Params;
import dev.portolan.shared.web.RouteGroup;
import dev.portolan.shared.web.Routes;
import io.javalin.http.Context;

/** What admins do to other accounts, and the audit trail. */
public final class AdminRoutes implements RouteGroup {

  private final BrowseUsers browseUsers;
  private final BrowseAudit browseAudit;
  private final GrantRole grantRole;
  private final RevokeRole revokeRole;
  private final DisableUser disableUser;
  private final EnableUser enableUser;
  private final Actors actors;

  public AdminRoutes(
      BrowseUsers browseUsers,
      BrowseAudit browseAudit,
      GrantRole grantRole,
      RevokeRole revokeRole,
      DisableUser disableUser,
      EnableUser enableUser,
      Actors actors) {
    this.browseUsers = browseUsers;
    this.browseAudit = browseAudit;
    this.grantRole = grantRole;
    this.revokeRole = revokeRole;
    this.disableUser = disableUser;
    this.enableUser = enableUser;
    this.actors = actors;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get("/api/admin/users", this::users)
        .get("/api/admin/users/{username}", this::user)
        .put("/api/admin/users/{username}/roles/{role}", this::grant)
        .delete("/api/admin/users/{username}/roles/{role}", this::revoke)
        .post("/api/admin/users/{username}/disable", this::disable)
        .post("/api/admin/users/{username}/enable", this::enable)
        .get("/api/admin/audit", this::audit);
  }

  private void users(Context http) {
    var actor = actors.signedIn(http);
    var request = Paging.STRICT.of(http);
    var page = browseUsers.list(actor, request);
    Paging.link(http, request, page);
    http.json(AdminUserJson.many(page));
  }

  private void user(Context http) {
    http.json(AdminUserJson.one(browseUsers.user(actors.signedIn(http), username(http))));
  }

  private void grant(Context http) {
    var actor = actors.signedIn(http);
    grantRole.handle(actor, new GrantRole.Command(username(http), role(http)));
    http.status(204);
  }

  private void revoke(Context http) {
    var actor = actors.signedIn(http);
    revokeRole.handle(actor, new RevokeRole.Command(username(http), role(http)));
    http.status(204);
  }

  private void disable(Context http) {
    var actor = actors.signedIn(http);
    disableUser.handle(actor, new DisableUser.Command(username(http)));
    http.status(204);
  }

  private void enable(Context http) {
    var actor = actors.signedIn(http);
    enableUser.handle(actor, new EnableUser.Command(username(http)));
    http.status(204);
  }

  private void audit(Context http) {
    var actor = actors.signedIn(http);
    var request = Paging.STRICT.of(http);
    var page = browseAudit.list(actor, request);
    Paging.link(http, request, page);
    http.json(AuditJson.many(page));
  }

  private static String username(Context http) {
    return Params.path(http, "username", "user");
  }

  private static String role(Context http) {
    return Params.path(http, "role", "role");
  }
}
