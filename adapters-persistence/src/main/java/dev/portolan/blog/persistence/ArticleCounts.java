package dev.portolan.blog.persistence;

import static dev.portolan.blog.persistence.generated.Tables.ARTICLE_TOTALS;
import static dev.portolan.blog.persistence.generated.Tables.TAGS;

import dev.portolan.shared.persistence.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.RowCountQuery;

/**
 * Counts what is published, in all and for each tag. Rows are changed in the order of their names,
 * and the total last, so that transactions wait for each other instead of dying together.
 */
final class ArticleCounts {

  private static final long ONLY_ROW = 1;

  private final Sql sql;

  ArticleCounts(Sql sql) {
    this.sql = sql;
  }

  /**
   * Counts a change of one article.
   *
   * @param before the tags under which it was published; empty when it was not
   * @param after the tags under which it is now
   */
  void changeTags(Collection<String> before, Collection<String> after) {
    var added = new TreeSet<>(after);
    added.removeAll(before);
    var removed = new TreeSet<>(before);
    removed.removeAll(after);
    if (removed.isEmpty()) {
      if (!added.isEmpty()) {
        countUp(added).execute();
      }
      return;
    }
    Map<String, RowCountQuery> changes = new TreeMap<>();
    added.forEach(tag -> changes.put(tag, countUp(new TreeSet<>(Set.of(tag)))));
    removed.forEach(tag -> changes.put(tag, countDown(tag)));
    sql.get().batch(new ArrayList<>(changes.values())).execute();
  }

  /** Counts published articles up or down. */
  void changeTotal(long difference) {
    sql.get()
        .update(ARTICLE_TOTALS)
        .set(ARTICLE_TOTALS.PUBLISHED, ARTICLE_TOTALS.PUBLISHED.plus(difference))
        .where(ARTICLE_TOTALS.ID.eq(ONLY_ROW))
        .execute();
  }

  private RowCountQuery countUp(SortedSet<String> tags) {
    var insert = sql.get().insertInto(TAGS, TAGS.NAME, TAGS.ARTICLES);
    for (var tag : tags) {
      insert = insert.values(tag, 1L);
    }
    return insert.onConflict(TAGS.NAME).doUpdate().set(TAGS.ARTICLES, TAGS.ARTICLES.plus(1));
  }

  private RowCountQuery countDown(String tag) {
    return sql.get()
        .update(TAGS)
        .set(TAGS.ARTICLES, TAGS.ARTICLES.minus(1))
        .where(TAGS.NAME.eq(tag));
  }
}
