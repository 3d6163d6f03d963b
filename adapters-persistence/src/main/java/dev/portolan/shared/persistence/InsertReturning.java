package dev.portolan.shared.persistence;

import java.util.Arrays;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.RowCountQuery;
import org.jooq.impl.DSL;

/**
 * Inserts rows and gives them back as they were stored, on both engines.
 *
 * <p>jOOQ's own {@code returning()} on an insert is emulated on SQLite by the last row id: with ON
 * CONFLICT or several rows it gives the wrong row, or none. Here the clause is rendered as it is.
 */
public final class InsertReturning {

  private InsertReturning() {}

  /**
   * Runs a change and reads what it stored.
   *
   * @param insert an insert without a returning clause, with or without ON CONFLICT
   * @param fields the columns to give back
   * @return the rows that were inserted or updated, in no promised order; none for those that ON
   *     CONFLICT DO NOTHING left out
   */
  public static Result<Record> fetch(DSLContext sql, RowCountQuery insert, Field<?>... fields) {
    // Columns stand alone: SQLite refuses a table's name before them here.
    var columns =
        Arrays.stream(fields).map(Field::getUnqualifiedName).map(DSL::field).toArray(Field[]::new);
    return sql.resultQuery("{0} returning {1}", insert, DSL.list(columns)).coerce(fields).fetch();
  }

  /**
   * The same for exactly one row.
   *
   * @throws org.jooq.exception.DataException no row was stored, or more than one
   */
  public static <T> T fetchOne(DSLContext sql, RowCountQuery insert, Field<T> field) {
    return fetchOneRecord(sql, insert, field).get(field);
  }

  private static Record fetchOneRecord(DSLContext sql, RowCountQuery insert, Field<?> field) {
    var rows = fetch(sql, insert, field);
    if (rows.size() != 1) {
      throw new org.jooq.exception.DataException("expected one row, stored " + rows.size());
    }
    return rows.getFirst();
  }
}
