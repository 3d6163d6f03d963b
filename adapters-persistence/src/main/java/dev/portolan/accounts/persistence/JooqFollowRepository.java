package dev.portolan.accounts.persistence;

import static dev.portolan.accounts.persistence.generated.Tables.FOLLOWS;

import dev.portolan.accounts.application.port.FollowRepository;
import dev.portolan.shared.domain.UserId;
import dev.portolan.shared.persistence.Sql;
import java.time.Instant;
import java.util.List;

/** Follows in the table {@code follows}. */
final class JooqFollowRepository implements FollowRepository {

  private final Sql sql;

  JooqFollowRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(UserId follower, UserId followee, Instant now) {
    sql.get()
        .insertInto(FOLLOWS)
        .set(FOLLOWS.FOLLOWER_ID, follower.value())
        .set(FOLLOWS.FOLLOWEE_ID, followee.value())
        .set(FOLLOWS.CREATED_AT, now)
        .onConflictDoNothing()
        .execute();
  }

  @Override
  public void remove(UserId follower, UserId followee) {
    sql.get()
        .deleteFrom(FOLLOWS)
        .where(FOLLOWS.FOLLOWER_ID.eq(follower.value()), FOLLOWS.FOLLOWEE_ID.eq(followee.value()))
        .execute();
  }

  @Override
  public List<UserId> followedBy(UserId follower) {
    return sql.get()
        .select(FOLLOWS.FOLLOWEE_ID)
        .from(FOLLOWS)
        .where(FOLLOWS.FOLLOWER_ID.eq(follower.value()))
        .orderBy(FOLLOWS.FOLLOWEE_ID)
        .fetch(row -> new UserId(row.value1()));
  }
}
