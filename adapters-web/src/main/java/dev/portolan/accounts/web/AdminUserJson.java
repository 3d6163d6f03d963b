package dev.portolan.accounts.web;

import dev.portolan.accounts.application.UserWithRoles;
import dev.portolan.accounts.domain.Role;
import dev.portolan.accounts.domain.Standing;
import dev.portolan.shared.domain.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account as an admin sees it. */
record AdminUserJson(
    long id,
    String username,
    String email,
    List<String> roles,
    @Nullable Instant disabledAt,
    Instant createdAt,
    Instant updatedAt) {

  record One(AdminUserJson user) {}

  record Many(List<AdminUserJson> users, long usersCount) {}

  static One one(UserWithRoles found) {
    return new One(of(found));
  }

  static Many many(Page<UserWithRoles> page) {
    return new Many(page.items().stream().map(AdminUserJson::of).toList(), page.total());
  }

  private static AdminUserJson of(UserWithRoles found) {
    var user = found.user();
    return new AdminUserJson(
        user.id().value(),
        user.username().value(),
        user.email().value(),
        found.roles().stream().map(Role::name).toList(),
        user.standing() instanceof Standing.Disabled(var since) ? since : null,
        user.createdAt(),
        user.updatedAt());
  }
}
