package dev.portolan.recalls.persistence;

import static dev.portolan.recalls.persistence.generated.Tables.RECALLS;
import static dev.portolan.recalls.persistence.generated.Tables.RECALL_AGENCIES;

import dev.portolan.recalls.domain.Recall;
import dev.portolan.shared.persistence.Sql;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.impl.DSL;

/** How far the recalls of each agency reach. */
final class RecallAgencies {

  private final Sql sql;

  RecallAgencies(Sql sql) {
    this.sql = sql;
  }

  Map<String, LocalDate> newest() {
    return sql.get()
        .selectFrom(RECALL_AGENCIES)
        .fetchMap(RECALL_AGENCIES.AGENCY, row -> LocalDate.parse(row.getNewestOn()));
  }

  /** First of all, since its lock makes two imports of one agency wait for each other. */
  void reachTo(List<Recall> recalls) {
    var newest = new TreeMap<String, String>();
    recalls.forEach(it ->
        newest.merge(
            it.key().agency(), it.date().toString(), (a, b) -> a.compareTo(b) > 0 ? a : b));
    newest.forEach((agency, date) ->
        sql.get()
            .insertInto(RECALL_AGENCIES, RECALL_AGENCIES.AGENCY, RECALL_AGENCIES.NEWEST_ON)
            .values(agency, date)
            .onConflict(RECALL_AGENCIES.AGENCY)
            .doUpdate()
            .set(
                RECALL_AGENCIES.NEWEST_ON,
                DSL.greatest(RECALL_AGENCIES.NEWEST_ON, DSL.excluded(RECALL_AGENCIES.NEWEST_ON)))
            .execute());
  }

  /** A date that was put right may have been the newest. */
  void measure(String agency) {
    var newest =
        sql.get()
            .select(DSL.max(RECALLS.RECALLED_ON))
            .from(RECALLS)
            .where(RECALLS.AGENCY.eq(agency))
            .fetchOptional(row -> row.value1());
    newest.ifPresent(date ->
        sql.get()
            .update(RECALL_AGENCIES)
            .set(RECALL_AGENCIES.NEWEST_ON, date)
            .where(RECALL_AGENCIES.AGENCY.eq(agency))
            .execute());
  }
}
