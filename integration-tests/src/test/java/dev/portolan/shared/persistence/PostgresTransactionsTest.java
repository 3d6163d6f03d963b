package dev.portolan.shared.persistence;

import static java.util.Objects.requireNonNull;

import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.application.port.TransactionsContract;
import java.time.Duration;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

final class PostgresTransactionsTest extends TransactionsContract {

  private static final Table<?> NUMBERS = DSL.table(DSL.name("numbers"));
  private static final Field<Long> VALUE = DSL.field(DSL.name("value"), SQLDataType.BIGINT);

  private static PostgresServer.Fresh server;
  private static Database database;
  private static Database impatient;

  @BeforeAll
  static void open() {
    server = PostgresServer.freshDatabase();
    var url = DatabaseUrl.parse(server.url());
    database = Database.open(url, DatabaseSettings.DEFAULTS);
    impatient =
        Database.open(url, DatabaseSettings.DEFAULTS.withPool(1, PATIENCE, Duration.ofHours(1)));
  }

  @AfterAll
  static void close() {
    impatient.close();
    database.close();
    server.close();
  }

  @BeforeEach
  void makeTable() {
    transactions()
        .write(() -> {
          database.sql().get().execute("drop table if exists numbers");
          database.sql().get().execute("create table numbers (value bigint not null)");
          database.sql().get().insertInto(NUMBERS, VALUE).values(0L).execute();
        });
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }

  @Override
  protected Transactions impatient() {
    return impatient.transactions();
  }

  @Override
  protected long number() {
    return requireNonNull(database.sql().get().select(VALUE).from(NUMBERS).fetchSingle(VALUE));
  }

  @Override
  protected void store(long number) {
    database.sql().get().update(NUMBERS).set(VALUE, number).execute();
  }

  @Override
  protected void add(long more) {
    transactions()
        .write(() -> {
          database.sql().get().update(NUMBERS).set(VALUE, VALUE.plus(more)).execute();
        });
  }

  @Override
  protected void storeImpatiently(long number) {
    impatient.sql().get().update(NUMBERS).set(VALUE, number).execute();
  }
}
