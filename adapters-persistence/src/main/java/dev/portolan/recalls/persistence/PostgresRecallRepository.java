package dev.portolan.recalls.persistence;

import dev.portolan.shared.persistence.Sql;

/** Recalls on PostgreSQL. */
final class PostgresRecallRepository extends JooqRecallRepository {

  private final Sql sql;

  PostgresRecallRepository(Sql sql) {
    super(sql);
    this.sql = sql;
  }

  /**
   * A plan that was kept while a table was small reads all of it, and an import is one transaction:
   * only ANALYZE would throw the plan away. With 200,000 recalls a lookup by number took a second.
   */
  @Override
  void expectGrowth() {
    sql.get().execute("set local plan_cache_mode = force_custom_plan");
  }
}
