package dev.portolan.recalls.persistence;

import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.persistence.Sql;
import org.jooq.exception.DataAccessException;

/** Recalls on PostgreSQL. */
final class PostgresRecallRepository extends JooqRecallRepository {

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final Sql sql;

  PostgresRecallRepository(Sql sql) {
    super(sql);
    this.sql = sql;
  }

  /**
   * One import at a time, since all of them count the same words: another one waits for a moment.
   *
   * <p>And it plans each statement anew. A plan that was kept while a table was small reads all of
   * it, and an import is one transaction: only ANALYZE would throw the plan away. With 200,000
   * recalls a lookup by number took a second.
   */
  @Override
  void beginWriting() {
    var jooq = sql.get();
    jooq.execute("set local plan_cache_mode = force_custom_plan");
    jooq.execute("set local lock_timeout = '5s'");
    try {
      jooq.execute("select pg_advisory_xact_lock(hashtext('recalls'))");
    } catch (DataAccessException failure) {
      if (failure.sqlState().equals(LOCK_NOT_AVAILABLE)) {
        throw new Conflict("recalls", "are being brought in by somebody else: try again");
      }
      throw failure;
    }
  }
}
