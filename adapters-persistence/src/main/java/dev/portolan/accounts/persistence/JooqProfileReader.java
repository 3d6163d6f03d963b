package dev.portolan.accounts.persistence;

import static dev.portolan.accounts.persistence.generated.Tables.FOLLOWS;
import static dev.portolan.accounts.persistence.generated.Tables.USERS;

import dev.portolan.accounts.application.port.ProfileReader;
import dev.portolan.accounts.domain.Profile;
import dev.portolan.accounts.domain.Username;
import dev.portolan.shared.domain.UserId;
import dev.portolan.shared.persistence.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Profiles from the tables {@code users} and {@code follows}. */
final class JooqProfileReader implements ProfileReader {

  private final Sql sql;

  JooqProfileReader(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Profile> find(Username username, Optional<UserId> viewer) {
    return read(USERS.USERNAME_KEY.eq(username.key()), viewer).stream().findFirst();
  }

  @Override
  public Map<UserId, Profile> findAll(Collection<UserId> users, Optional<UserId> viewer) {
    if (users.isEmpty()) {
      return Map.of();
    }
    var ids = users.stream().map(UserId::value).distinct().toList();
    var profiles = new HashMap<UserId, Profile>();
    read(USERS.ID.in(ids), viewer).forEach(profile -> profiles.put(profile.id(), profile));
    return profiles;
  }

  private List<Profile> read(Condition wanted, Optional<UserId> viewer) {
    Field<Boolean> following =
        viewer.map(JooqProfileReader::followedBy).orElseGet(() -> DSL.inline(false));
    var fields = new ArrayList<Field<?>>(Stored.PROFILE);
    fields.add(following);
    return sql.get()
        .select(fields)
        .from(USERS)
        .where(wanted)
        .fetch(row -> Stored.profile(row, row.get(following)));
  }

  private static Field<Boolean> followedBy(UserId viewer) {
    return DSL.field(
        DSL.exists(
            DSL.selectOne()
                .from(FOLLOWS)
                .where(FOLLOWS.FOLLOWER_ID.eq(viewer.value()), FOLLOWS.FOLLOWEE_ID.eq(USERS.ID))));
  }
}
