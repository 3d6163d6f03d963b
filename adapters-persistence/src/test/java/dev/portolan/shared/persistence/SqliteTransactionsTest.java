package dev.portolan.shared.persistence;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteTransactionsTest extends SqlTransactionsContract {

  @TempDir Path folder;
  private Database database;
  private Database impatient;

  @BeforeEach
  void open() {
    DatabaseUrl url = DatabaseUrl.parse("sqlite:" + folder.resolve("test.db"));
    database = Database.open(url, DatabaseSettings.DEFAULTS);
    impatient = Database.open(url, DatabaseSettings.DEFAULTS.withWriterTimeout(PATIENCE));
    makeTable(database);
  }

  @AfterEach
  void close() {
    impatient.close();
    database.close();
  }

  @Override
  protected Database database() {
    return database;
  }

  @Override
  protected Database impatientDatabase() {
    return impatient;
  }

  @Test
  void statements_outside_a_transaction_are_a_bug() {
    assertThatIllegalStateException().isThrownBy(() -> database.sql().get());
  }
}
