package dev.portolan.accounts.persistence;

import static dev.portolan.accounts.persistence.generated.Tables.ROLES;
import static dev.portolan.accounts.persistence.generated.Tables.USERS;
import static dev.portolan.accounts.persistence.generated.Tables.USER_ROLES;

import dev.portolan.accounts.application.port.RoleRepository;
import dev.portolan.accounts.domain.Role;
import dev.portolan.shared.domain.UserId;
import dev.portolan.shared.persistence.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Roles in the tables {@code roles} and {@code user_roles}. */
final class JooqRoleRepository implements RoleRepository {

  private final Sql sql;

  JooqRoleRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean exists(Role role) {
    return sql.get().fetchExists(ROLES, ROLES.NAME.eq(role.name()));
  }

  @Override
  public boolean grant(UserId user, Role role) {
    return sql.get()
            .insertInto(USER_ROLES)
            .set(USER_ROLES.USER_ID, user.value())
            .set(USER_ROLES.ROLE, role.name())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  @Override
  public boolean revoke(UserId user, Role role) {
    return sql.get()
            .deleteFrom(USER_ROLES)
            .where(USER_ROLES.USER_ID.eq(user.value()), USER_ROLES.ROLE.eq(role.name()))
            .execute()
        == 1;
  }

  @Override
  public Map<UserId, List<Role>> of(Collection<UserId> users) {
    if (users.isEmpty()) {
      return Map.of();
    }
    var roles = new HashMap<UserId, List<Role>>();
    sql.get()
        .select(USER_ROLES.USER_ID, USER_ROLES.ROLE)
        .from(USER_ROLES)
        .where(USER_ROLES.USER_ID.in(users.stream().map(UserId::value).toList()))
        .orderBy(USER_ROLES.ROLE)
        .forEach(row ->
            roles
                .computeIfAbsent(new UserId(row.value1()), _ -> new ArrayList<>())
                .add(new Role(row.value2())));
    return roles;
  }

  @Override
  public void lock(Role role) {
    // An update locks its row on both engines until the transaction ends.
    sql.get()
        .update(ROLES)
        .set(ROLES.VERSION, ROLES.VERSION.plus(1))
        .where(ROLES.NAME.eq(role.name()))
        .execute();
  }

  @Override
  public long countActive(Role role) {
    return sql.get()
        .fetchCount(
            sql.get()
                .selectOne()
                .from(USER_ROLES)
                .join(USERS)
                .on(USERS.ID.eq(USER_ROLES.USER_ID))
                .where(USER_ROLES.ROLE.eq(role.name()), USERS.DISABLED_AT.isNull()));
  }
}
