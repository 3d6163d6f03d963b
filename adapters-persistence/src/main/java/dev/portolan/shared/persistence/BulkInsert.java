package dev.portolan.shared.persistence;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Insert;
import org.jspecify.annotations.Nullable;

/** Sends one insert for many rows: prepared once, and by few round trips. */
public final class BulkInsert {

  private BulkInsert() {}

  /**
   * Runs the insert for each row.
   *
   * @param insert with a null for each value
   * @param rows the values, in the order of the insert's columns
   */
  public static void execute(DSLContext sql, Insert<?> insert, List<@Nullable Object[]> rows) {
    if (!rows.isEmpty()) {
      sql.batch(insert, rows.toArray(Object[][]::new)).execute();
    }
  }
}
