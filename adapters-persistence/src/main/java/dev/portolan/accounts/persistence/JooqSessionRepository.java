package dev.portolan.accounts.persistence;

import static dev.portolan.accounts.persistence.generated.Tables.ROLE_PERMISSIONS;
import static dev.portolan.accounts.persistence.generated.Tables.SESSIONS;
import static dev.portolan.accounts.persistence.generated.Tables.USERS;
import static dev.portolan.accounts.persistence.generated.Tables.USER_ROLES;

import dev.portolan.accounts.application.port.SessionRepository;
import dev.portolan.accounts.domain.Session;
import dev.portolan.accounts.domain.TokenHash;
import dev.portolan.shared.domain.Permission;
import dev.portolan.shared.domain.UserId;
import dev.portolan.shared.persistence.Sql;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;

/** Sessions in the table {@code sessions}. */
final class JooqSessionRepository implements SessionRepository {

  private final Sql sql;

  JooqSessionRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(Session session) {
    sql.get()
        .insertInto(SESSIONS)
        .set(SESSIONS.TOKEN_HASH, session.tokenHash().value())
        .set(SESSIONS.USER_ID, session.user().value())
        .set(SESSIONS.CREATED_AT, session.createdAt())
        .set(SESSIONS.EXPIRES_AT, session.expiresAt())
        .execute();
  }

  @Override
  public Optional<Holder> find(TokenHash token, Instant now) {
    // One row for each permission, and one without for somebody who has none.
    var rows =
        sql.get()
            .select(SESSIONS.USER_ID, ROLE_PERMISSIONS.PERMISSION)
            .from(SESSIONS)
            .join(USERS)
            .on(USERS.ID.eq(SESSIONS.USER_ID))
            .leftJoin(USER_ROLES)
            .on(USER_ROLES.USER_ID.eq(SESSIONS.USER_ID))
            .leftJoin(ROLE_PERMISSIONS)
            .on(ROLE_PERMISSIONS.ROLE.eq(USER_ROLES.ROLE))
            .where(
                SESSIONS.TOKEN_HASH.eq(token.value()),
                SESSIONS.EXPIRES_AT.gt(now),
                USERS.DISABLED_AT.isNull())
            .fetch();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var permissions = new HashSet<Permission>();
    for (var row : rows) {
      if (row.value2() != null) {
        permissions.add(new Permission(row.value2()));
      }
    }
    return Optional.of(new Holder(new UserId(rows.getFirst().value1()), permissions));
  }

  @Override
  public boolean end(TokenHash token) {
    return sql.get().deleteFrom(SESSIONS).where(SESSIONS.TOKEN_HASH.eq(token.value())).execute()
        == 1;
  }

  @Override
  public void endAll(UserId user) {
    sql.get().deleteFrom(SESSIONS).where(SESSIONS.USER_ID.eq(user.value())).execute();
  }

  @Override
  public void endOthers(UserId user, TokenHash keep) {
    sql.get()
        .deleteFrom(SESSIONS)
        .where(SESSIONS.USER_ID.eq(user.value()), SESSIONS.TOKEN_HASH.ne(keep.value()))
        .execute();
  }

  @Override
  public void forgetExpired(UserId user, Instant now) {
    sql.get()
        .deleteFrom(SESSIONS)
        .where(SESSIONS.USER_ID.eq(user.value()), SESSIONS.EXPIRES_AT.le(now))
        .execute();
  }
}
