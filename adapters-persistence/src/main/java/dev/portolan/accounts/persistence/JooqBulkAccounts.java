package dev.portolan.accounts.persistence;

import static dev.portolan.accounts.persistence.generated.Tables.FOLLOWS;
import static dev.portolan.accounts.persistence.generated.Tables.USERS;
import static dev.portolan.accounts.persistence.generated.Tables.USER_ROLES;
import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.portolan.accounts.application.port.BulkAccounts;
import dev.portolan.accounts.domain.Bio;
import dev.portolan.accounts.domain.Email;
import dev.portolan.accounts.domain.Username;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.UserId;
import dev.portolan.shared.domain.Version;
import dev.portolan.shared.persistence.BulkInsert;
import dev.portolan.shared.persistence.InsertReturning;
import dev.portolan.shared.persistence.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Accounts in bulk: many rows in one statement, or one statement sent for many rows. */
final class JooqBulkAccounts implements BulkAccounts {

  private final Sql sql;

  JooqBulkAccounts(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<Email, UserId> find(Collection<Email> emails) {
    var byKey = emails.stream().collect(toMap(Email::key, identity()));
    return sql.get()
        .select(USERS.EMAIL_KEY, USERS.ID)
        .from(USERS)
        .where(USERS.EMAIL_KEY.in(byKey.keySet()))
        .fetchMap(row -> requireNonNull(byKey.get(row.value1())), row -> new UserId(row.value2()));
  }

  @Override
  public Set<Username> taken(Collection<Username> usernames) {
    var keys = usernames.stream().map(Username::key).toList();
    var found =
        sql.get()
            .select(USERS.USERNAME_KEY)
            .from(USERS)
            .where(USERS.USERNAME_KEY.in(keys))
            .fetchSet(USERS.USERNAME_KEY);
    return usernames.stream().filter(name -> found.contains(name.key())).collect(toSet());
  }

  @Override
  public Map<Email, UserId> add(List<Entry> accounts) {
    if (accounts.isEmpty()) {
      return Map.of();
    }
    var ids = insert(accounts).intoMap(USERS.EMAIL_KEY, row -> new UserId(row.get(USERS.ID)));
    var added =
        accounts.stream()
            .map(account -> account.user().email())
            .collect(toMap(identity(), email -> requireNonNull(ids.get(email.key()))));
    grant(accounts, added);
    return added;
  }

  private Result<Record> insert(List<Entry> accounts) {
    var rows =
        accounts.stream()
            .map(account -> {
              var user = account.user();
              return DSL.row(
                  user.username().value(),
                  user.username().key(),
                  user.email().value(),
                  user.email().key(),
                  user.passwordHash().value(),
                  account.bio().map(Bio::value).orElse(null),
                  user.createdAt(),
                  user.createdAt(),
                  Version.FIRST.value());
            })
            .toList();
    var insert =
        sql.get()
            .insertInto(
                USERS,
                USERS.USERNAME,
                USERS.USERNAME_KEY,
                USERS.EMAIL,
                USERS.EMAIL_KEY,
                USERS.PASSWORD_HASH,
                USERS.BIO,
                USERS.CREATED_AT,
                USERS.UPDATED_AT,
                USERS.VERSION)
            .valuesOfRows(rows)
            .onConflictDoNothing();
    var added = InsertReturning.fetch(sql.get(), insert, USERS.ID, USERS.EMAIL_KEY);
    if (added.size() < rows.size()) {
      throw new Conflict("account", "has already been taken");
    }
    return added;
  }

  private void grant(List<Entry> accounts, Map<Email, UserId> ids) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var account : accounts) {
      long id = requireNonNull(ids.get(account.user().email())).value();
      account.roles().forEach(role -> rows.add(new @Nullable Object[] {id, role.name()}));
    }
    var insert =
        sql.get()
            .insertInto(USER_ROLES, USER_ROLES.USER_ID, USER_ROLES.ROLE)
            .values((Long) null, null);
    BulkInsert.execute(sql.get(), insert, rows);
  }

  @Override
  public void follow(List<Follow> follows) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var it : follows) {
      rows.add(new @Nullable Object[] {it.follower().value(), it.followee().value(), it.at()});
    }
    var insert =
        sql.get()
            .insertInto(FOLLOWS, FOLLOWS.FOLLOWER_ID, FOLLOWS.FOLLOWEE_ID, FOLLOWS.CREATED_AT)
            .values((Long) null, null, null);
    BulkInsert.execute(sql.get(), insert, rows);
  }
}
