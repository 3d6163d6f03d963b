package dev.portolan.blog.persistence;

import static dev.portolan.blog.persistence.generated.Tables.ARTICLE_TOTALS;
import static dev.portolan.blog.persistence.generated.Tables.TAGS;

import dev.portolan.blog.application.port.BulkArticles.Entry;
import dev.portolan.shared.persistence.BulkInsert;
import dev.portolan.shared.persistence.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The numbers that are kept beside the articles, raised for many at once. */
final class BulkTallies {

  private final Sql sql;

  BulkTallies(Sql sql) {
    this.sql = sql;
  }

  /** Counts the published articles, in the order in which every other writer locks the rows. */
  void raise(List<Entry> published) {
    var counts = new TreeMap<String, Long>();
    for (var entry : published) {
      entry.article().content().tags().names().forEach(tag -> counts.merge(tag, 1L, Long::sum));
    }
    var rows = new ArrayList<@Nullable Object[]>();
    counts.forEach((tag, count) -> rows.add(new @Nullable Object[] {tag, count}));
    var insert =
        sql.get()
            .insertInto(TAGS, TAGS.NAME, TAGS.ARTICLES)
            .values((String) null, null)
            .onConflict(TAGS.NAME)
            .doUpdate()
            .set(TAGS.ARTICLES, TAGS.ARTICLES.plus(DSL.excluded(TAGS.ARTICLES)));
    BulkInsert.execute(sql.get(), insert, rows);
    sql.get()
        .update(ARTICLE_TOTALS)
        .set(ARTICLE_TOTALS.PUBLISHED, ARTICLE_TOTALS.PUBLISHED.plus((long) published.size()))
        .where(ARTICLE_TOTALS.ID.eq(1L))
        .execute();
  }
}
