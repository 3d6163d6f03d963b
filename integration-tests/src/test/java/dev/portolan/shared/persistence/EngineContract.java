package dev.portolan.shared.persistence;

import static dev.portolan.accounts.persistence.generated.Tables.FOLLOWS;
import static dev.portolan.accounts.persistence.generated.Tables.ROLES;
import static dev.portolan.accounts.persistence.generated.Tables.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.shared.domain.Conflict;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/**
 * What the engines do differently, and what Portolan makes the same. Each test takes back its rows.
 */
abstract class EngineContract {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678901Z");

  /** A migrated database. */
  abstract Database database();

  private <T> T inTransaction(Function<DSLContext, T> work) {
    var result = new Object[1];
    assertThatThrownBy(() ->
            database()
                .transactions()
                .write(() -> {
                  result[0] = work.apply(database().sql().get());
                  throw new Conflict("test", "takes back its rows");
                }))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("takes back");
    @SuppressWarnings("unchecked")
    T made = (T) result[0];
    return made;
  }

  private static long user(DSLContext sql, String name, Instant created) {
    return InsertReturning.fetchOne(
        sql,
        sql.insertInto(USERS)
            .set(USERS.USERNAME, name)
            .set(USERS.USERNAME_KEY, name)
            .set(USERS.EMAIL, name + "@x.example")
            .set(USERS.EMAIL_KEY, name + "@x.example")
            .set(USERS.PASSWORD_HASH, "x")
            .set(USERS.CREATED_AT, created)
            .set(USERS.UPDATED_AT, created),
        USERS.ID);
  }

  @Test
  void an_insert_gives_back_the_id_of_its_row() {
    var ids = inTransaction(sql -> List.of(user(sql, "ann", NOW), user(sql, "bob", NOW)));

    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id > 0);
  }

  @Test
  void an_insert_of_several_rows_gives_back_all_of_them() {
    var rows =
        inTransaction(sql ->
            InsertReturning.fetch(
                    sql,
                    sql.insertInto(ROLES, ROLES.NAME, ROLES.VERSION)
                        .values("a", 1L)
                        .values("b", 2L)
                        .values("c", 3L),
                    ROLES.NAME,
                    ROLES.VERSION)
                .intoMap(ROLES.NAME, ROLES.VERSION));

    assertThat(rows).containsOnly(entry("a", 1L), entry("b", 2L), entry("c", 3L));
  }

  private static java.util.Map.Entry<String, Long> entry(String name, long version) {
    return java.util.Map.entry(name, version);
  }

  @Test
  void an_insert_that_meets_a_row_gives_back_that_row_changed() {
    var rows =
        inTransaction(sql -> {
          sql.insertInto(ROLES, ROLES.NAME, ROLES.VERSION)
              .values("a", 1L)
              .values("b", 2L)
              .execute();
          return InsertReturning.fetch(
                  sql,
                  sql.insertInto(ROLES, ROLES.NAME, ROLES.VERSION)
                      .values("a", 10L)
                      .values("z", 26L)
                      .onConflict(ROLES.NAME)
                      .doUpdate()
                      .set(ROLES.VERSION, ROLES.VERSION.plus(DSL.excluded(ROLES.VERSION))),
                  ROLES.NAME,
                  ROLES.VERSION)
              .intoMap(ROLES.NAME, ROLES.VERSION);
        });

    assertThat(rows).containsOnly(entry("a", 11L), entry("z", 26L));
  }

  @Test
  void an_insert_that_does_nothing_gives_back_nothing() {
    var rows =
        inTransaction(sql -> {
          sql.insertInto(ROLES, ROLES.NAME, ROLES.VERSION).values("a", 1L).execute();
          return InsertReturning.fetch(
              sql,
              sql.insertInto(ROLES, ROLES.NAME, ROLES.VERSION)
                  .values("a", 5L)
                  .onConflictDoNothing(),
              ROLES.NAME);
        });

    assertThat(rows).isEmpty();
  }

  @Test
  void a_key_that_is_taken_is_told_from_another() {
    var told =
        inTransaction(sql -> {
          long bob = user(sql, "bob", NOW);
          user(sql, "ann", NOW);
          try {
            sql.update(USERS).set(USERS.USERNAME_KEY, "ann").where(USERS.ID.eq(bob)).execute();
            return List.of();
          } catch (DataAccessException e) {
            return List.of(
                database().sql().violates(e, USERS.USERNAME_KEY),
                database().sql().violates(e, USERS.EMAIL_KEY));
          }
        });

    assertThat(told).isEqualTo(List.of(true, false));
  }

  @Test
  void a_primary_key_that_is_taken_is_told_too() {
    boolean told =
        inTransaction(sql -> {
          sql.insertInto(ROLES, ROLES.NAME, ROLES.VERSION).values("a", 1L).execute();
          try {
            sql.insertInto(ROLES, ROLES.NAME, ROLES.VERSION).values("a", 1L).execute();
            return false;
          } catch (DataAccessException e) {
            return database().sql().violates(e, ROLES.NAME);
          }
        });

    assertThat(told).isTrue();
  }

  @Test
  void a_reference_to_nothing_is_refused() {
    assertThatThrownBy(() ->
            database()
                .transactions()
                .write(() -> {
                  database()
                      .sql()
                      .get()
                      .insertInto(FOLLOWS)
                      .set(FOLLOWS.FOLLOWER_ID, 987_654L)
                      .set(FOLLOWS.FOLLOWEE_ID, 987_655L)
                      .set(FOLLOWS.CREATED_AT, NOW)
                      .execute();
                }))
        .isInstanceOf(DatabaseFailure.class);
  }

  @Test
  void instants_come_back_to_the_microsecond_and_in_order() {
    var times =
        List.of(
            Instant.parse("1999-12-31T23:59:59Z"),
            Instant.parse("2026-01-02T03:04:05Z"),
            Instant.parse("2026-01-02T03:04:05.000001Z"),
            Instant.parse("2026-01-02T03:04:05.1Z"),
            Instant.parse("2026-01-02T03:04:05.678Z"),
            NOW,
            Instant.parse("2026-01-02T03:04:06Z"));

    var stored =
        inTransaction(sql -> {
          for (int i = times.size() - 1; i >= 0; i--) {
            user(sql, "user" + i, times.get(i));
          }
          return sql.select(USERS.CREATED_AT)
              .from(USERS)
              .orderBy(USERS.CREATED_AT)
              .fetch(USERS.CREATED_AT);
        });

    assertThat(stored).isEqualTo(times);
  }

  @Test
  void a_later_time_is_found_by_comparison() {
    int found =
        inTransaction(sql -> {
          user(sql, "ann", NOW);
          user(sql, "bob", NOW.plusNanos(1_000));
          return sql.fetchCount(USERS, USERS.CREATED_AT.gt(NOW));
        });

    assertThat(found).isEqualTo(1);
  }

  @Test
  void names_are_sorted_by_their_bytes() {
    var names =
        inTransaction(sql -> {
          for (String name : List.of("b", "ä", "B", "a", "_", "é", "Z")) {
            user(sql, name, NOW);
          }
          return sql.select(USERS.USERNAME)
              .from(USERS)
              .orderBy(USERS.USERNAME)
              .fetch(USERS.USERNAME);
        });

    assertThat(names).containsExactly("B", "Z", "_", "a", "b", "ä", "é");
  }

  @Test
  void nothing_stands_where_the_query_says() {
    var bios =
        inTransaction(sql -> {
          user(sql, "ann", NOW);
          sql.update(USERS)
              .set(USERS.BIO, "sails")
              .where(USERS.ID.eq(user(sql, "bob", NOW)))
              .execute();
          return List.of(
              String.valueOf(
                  sql.select(USERS.BIO)
                      .from(USERS)
                      .orderBy(USERS.BIO.asc().nullsFirst())
                      .fetch(USERS.BIO)),
              String.valueOf(
                  sql.select(USERS.BIO)
                      .from(USERS)
                      .orderBy(USERS.BIO.asc().nullsLast())
                      .fetch(USERS.BIO)));
        });

    assertThat(bios).containsExactly("[null, sails]", "[sails, null]");
  }

  @Test
  void a_length_is_counted_in_code_points() {
    String sailor = "\uD83D\uDC68";
    long id = inTransaction(sql -> user(sql, sailor.repeat(64), NOW));

    assertThat(id).isPositive();
  }
}
