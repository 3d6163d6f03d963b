package dev.portolan.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Both engines, migrated, are the same database: in what they hold, and in what they refuse. */
final class DialectParityTest {

  private static PostgresServer.Fresh server;
  private static Database sqlite;
  private static Database postgres;

  @BeforeAll
  static void migrate() {
    server = PostgresServer.freshDatabase();
    sqlite = Database.open(DatabaseUrl.parse("sqlite::memory:"), DatabaseSettings.DEFAULTS);
    postgres = Database.open(DatabaseUrl.parse(server.url()), DatabaseSettings.DEFAULTS);
    for (Database database : List.of(sqlite, postgres)) {
      database.migrate(Contexts.all());
    }
  }

  @AfterAll
  static void close() {
    sqlite.close();
    postgres.close();
    server.close();
  }

  @Test
  void columns_keys_indexes_and_references_are_the_same() {
    assertThat(Schema.of(sqlite).lines())
        .hasSizeGreaterThan(50)
        .containsExactlyElementsOf(Schema.of(postgres).lines());
  }

  @Test
  void the_same_checks_stand_on_the_same_tables() {
    assertThat(Schema.of(sqlite).checks())
        .hasSizeGreaterThan(20)
        .containsExactlyEntriesOf(Schema.of(postgres).checks());
  }

  @Test
  void each_check_refuses_a_row_on_both() {
    Map<String, String> statements = RefusedRows.of(Schema.of(sqlite).checks());
    assertThat(statements).containsOnlyKeys(Schema.of(sqlite).checks().keySet());
    for (Database database : List.of(sqlite, postgres)) {
      statements.forEach((check, statement) -> assertRefused(database, check, statement));
    }
  }

  private static void assertRefused(Database database, String check, String statement) {
    assertThatThrownBy(() ->
            database
                .transactions()
                .write(() -> {
                  DSLContext sql = database.sql().get();
                  RefusedRows.allGiven().forEach(sql::execute);
                  try {
                    sql.execute(statement);
                  } catch (DataAccessException e) {
                    throw new Refused(String.valueOf(e.getMessage()));
                  }
                }))
        .as(database.dialect().name() + " on " + statement)
        .isInstanceOf(Refused.class)
        .hasMessageMatching("(?s).*\\b" + check + "\\b.*");
  }

  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String message) {
      super(message);
    }
  }

  @Test
  void the_generated_classes_fit_both() {
    var tables = Contexts.all().stream().flatMap(DialectParityTest::generated).toList();
    assertThat(tables).hasSizeGreaterThanOrEqualTo(Contexts.all().size());
    for (Database database : List.of(sqlite, postgres)) {
      assertThatThrownBy(() ->
              database
                  .transactions()
                  .write(() -> {
                    DSLContext sql = database.sql().get();
                    RefusedRows.allGiven().forEach(sql::execute);
                    for (Table<?> table : tables) {
                      assertThat(sql.selectFrom(table).fetch().fields())
                          .as(table.getName())
                          .isEqualTo(table.fields());
                    }
                    throw new Refused("all were read");
                  }))
          .isInstanceOf(Refused.class)
          .hasMessage("all were read");
    }
  }

  private static Stream<? extends Table<?>> generated(String context) {
    try {
      var schema =
          (org.jooq.Schema)
              Contexts.type(context, "generated.DefaultSchema")
                  .getField("DEFAULT_SCHEMA")
                  .get(null);
      return schema.getTables().stream();
    } catch (ReflectiveOperationException wrong) {
      throw new LinkageError(wrong.getMessage(), wrong);
    }
  }
}
