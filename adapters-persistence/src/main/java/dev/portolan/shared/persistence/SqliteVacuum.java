package dev.portolan.shared.persistence;

import dev.portolan.shared.application.Progress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;

/** Copies by VACUUM INTO, and is called by SQLite while it works. */
final class SqliteVacuum extends ProgressHandler {

  private static final String STEP = "bytes copied";

  static final String READ_SCHEMA = "select count(*) from sqlite_schema";

  /**
   * So many steps into its first long statement, VACUUM has begun to read: those before it attach
   * the new file and begin, in some ten steps each.
   */
  private static final int STEPS = 100;

  /** To ask for the size of a file costs more than a call. */
  private static final int CALLS = 500;

  private final Path target;
  private final @Nullable Connection lock;
  private final Consumer<Progress> listener;
  private long total;
  private int calls;

  /**
   * @param lock what is closed, and so gives up its lock, once the copy has begun
   */
  SqliteVacuum(Path target, @Nullable Connection lock, Consumer<Progress> listener) {
    this.target = target;
    this.lock = lock;
    this.listener = listener;
  }

  /** Copies all that the connection sees. */
  void run(Connection source) throws SQLException {
    total = size(source);
    try (var schema = source.createStatement();
        var vacuum = source.prepareStatement("vacuum into ?")) {
      // Else VACUUM reads it, in as many steps as it is long, before it begins.
      schema.executeQuery(READ_SCHEMA).close();
      ProgressHandler.setHandler(source, STEPS, this);
      vacuum.setString(1, target.toString());
      vacuum.execute();
    } finally {
      ProgressHandler.clearHandler(source);
    }
    long size = target.toFile().length();
    listener.accept(new Progress(STEP, size, size));
  }

  private static long size(Connection source) throws SQLException {
    try (var statement = source.createStatement();
        var size =
            statement.executeQuery(
                "select page_count * page_size from pragma_page_count, pragma_page_size")) {
      size.next();
      return size.getLong(1);
    }
  }

  @Override
  protected int progress() throws SQLException {
    if (lock != null && !lock.isClosed()) {
      lock.close(); // which ends its transaction
    }
    if (calls++ % CALLS == 0) {
      tell(target.toFile().length());
    }
    return 0;
  }

  /** The copy may be smaller than its source: it has no gaps. */
  private void tell(long done) {
    listener.accept(Progress.underWay(STEP, done, total, 0));
  }
}
