package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.Comparison;
import dev.portolan.copy.application.port.Crossings;
import dev.portolan.copy.application.port.Schemas;
import dev.portolan.copy.application.port.TableTally;
import dev.portolan.shared.persistence.DirectAccess;
import java.util.List;
import java.util.Set;

/** The ways between, and the comparison of, two databases. */
public final class CopyPersistence {

  private CopyPersistence() {}

  /**
   * The way from one to the other.
   *
   * @throws IllegalArgumentException there is none between databases of these kinds
   */
  public static Crossings crossings(DirectAccess from, DirectAccess to, Schemas schemas) {
    if (from instanceof DirectAccess.ToFile file && to instanceof DirectAccess.ToServer server) {
      return new DirectCrossings(
          from, to, order -> new SqliteToPostgresCrossing(file.file(), server, order, schemas));
    }
    if (from instanceof DirectAccess.ToServer server && to instanceof DirectAccess.ToFile file) {
      return new DirectCrossings(
          from, to, order -> new PostgresToSqliteCrossing(server, file.file(), order, schemas));
    }
    throw new IllegalArgumentException(
        "a copy goes from SQLite to PostgreSQL or back: for two of a kind take their own tools");
  }

  /** Two databases of any kind, side by side. */
  public static Comparison comparison(
      DirectAccess first, DirectAccess second, Set<String> excluded) {
    return new DirectComparison(first, second, excluded);
  }

  /** A database, and what a report tells of it. */
  public static Comparison comparison(DirectAccess access, List<TableTally> report) {
    return new ReportComparison(access, report);
  }
}
