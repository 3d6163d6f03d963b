package dev.portolan.shared.persistence;

import static java.util.Objects.requireNonNull;

import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.application.port.TransactionsContract;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The contract of transactions on a database, with the number in a table of one row. */
public abstract class SqlTransactionsContract extends TransactionsContract {

  /** A table that both engines understand. */
  protected static final String TABLE = "create table numbers (value bigint not null)";

  private static final Table<?> NUMBERS = DSL.table(DSL.name("numbers"));
  private static final Field<Long> VALUE = DSL.field(DSL.name("value"), SQLDataType.BIGINT);

  /** The database under test. */
  protected abstract Database database();

  /** Another opening of the same database, with one place and little patience. */
  protected abstract Database impatientDatabase();

  /** Makes the table; to be called before each test. */
  protected static void makeTable(Database database) {
    database
        .transactions()
        .write(() -> {
          database.sql().get().execute("drop table if exists numbers");
          database.sql().get().execute(TABLE);
          database.sql().get().insertInto(NUMBERS, VALUE).values(0L).execute();
        });
  }

  @Override
  protected Transactions transactions() {
    return database().transactions();
  }

  @Override
  protected Transactions impatient() {
    return impatientDatabase().transactions();
  }

  @Override
  protected long number() {
    return requireNonNull(database().sql().get().select(VALUE).from(NUMBERS).fetchSingle(VALUE));
  }

  @Override
  protected void store(long number) {
    database().sql().get().update(NUMBERS).set(VALUE, number).execute();
  }

  @Override
  protected void add(long more) {
    transactions()
        .write(() -> {
          database().sql().get().update(NUMBERS).set(VALUE, VALUE.plus(more)).execute();
        });
  }

  @Override
  protected void storeImpatiently(long number) {
    impatientDatabase().sql().get().update(NUMBERS).set(VALUE, number).execute();
  }
}
