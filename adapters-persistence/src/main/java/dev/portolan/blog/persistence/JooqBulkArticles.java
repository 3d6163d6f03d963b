package dev.portolan.blog.persistence;

import static dev.portolan.blog.persistence.generated.Tables.ARTICLES;
import static dev.portolan.blog.persistence.generated.Tables.ARTICLE_SLUGS;
import static dev.portolan.blog.persistence.generated.Tables.ARTICLE_TAGS;
import static dev.portolan.blog.persistence.generated.Tables.COMMENTS;
import static dev.portolan.blog.persistence.generated.Tables.FAVORITES;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import dev.portolan.blog.application.port.BulkArticles;
import dev.portolan.blog.domain.Slug;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.UserId;
import dev.portolan.shared.persistence.BulkInsert;
import dev.portolan.shared.persistence.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Articles in bulk: many rows in one statement, or one statement sent for many rows. */
final class JooqBulkArticles implements BulkArticles {

  private final Sql sql;
  private final BulkTallies tallies;

  JooqBulkArticles(Sql sql) {
    this.sql = sql;
    this.tallies = new BulkTallies(sql);
  }

  @Override
  public boolean anyBy(Collection<UserId> authors) {
    var ids = authors.stream().map(UserId::value).toList();
    return sql.get().fetchExists(DSL.selectOne().from(ARTICLES).where(ARTICLES.AUTHOR_ID.in(ids)));
  }

  @Override
  public Set<Slug> taken(Collection<Slug> slugs) {
    return sql.get()
        .select(ARTICLE_SLUGS.SLUG)
        .from(ARTICLE_SLUGS)
        .where(ARTICLE_SLUGS.SLUG.in(slugs.stream().map(Slug::value).toList()))
        .fetchSet(row -> new Slug(row.value1()));
  }

  @Override
  public void add(List<Entry> articles) {
    if (articles.isEmpty()) {
      return;
    }
    insert(articles);
    var ids = ids(articles);
    reserve(articles, ids);
    insertTags(articles, ids);
    insertFavorites(articles, ids);
    insertComments(articles, ids);
    tallies.raise(articles.stream().filter(it -> publishedAt(it) != null).toList());
  }

  private static @Nullable Instant publishedAt(Entry entry) {
    return entry.article().publication().since().orElse(null);
  }

  /** One row at a time: as one statement they would have more parameters than SQLite takes. */
  private void insert(List<Entry> articles) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var entry : articles) {
      var content = entry.article().content();
      rows.add(
          new @Nullable Object[] {
            entry.article().author().value(),
            entry.slug().value(),
            content.title().value(),
            content.description().value(),
            content.body().value(),
            (long) entry.favorites().size(),
            publishedAt(entry),
            entry.article().now(),
            entry.updatedAt()
          });
    }
    var insert =
        sql.get()
            .insertInto(
                ARTICLES,
                ARTICLES.AUTHOR_ID,
                ARTICLES.SLUG,
                ARTICLES.TITLE,
                ARTICLES.DESCRIPTION,
                ARTICLES.BODY,
                ARTICLES.FAVORITES_COUNT,
                ARTICLES.PUBLISHED_AT,
                ARTICLES.CREATED_AT,
                ARTICLES.UPDATED_AT)
            .values((Long) null, null, null, null, null, null, null, null, null);
    BulkInsert.execute(sql.get(), insert, rows);
  }

  /** By author, because the slug alone has no index here. What else they wrote does no harm. */
  private Map<String, Long> ids(List<Entry> articles) {
    var authors = articles.stream().map(entry -> entry.article().author().value()).collect(toSet());
    var ids = new HashMap<String, Long>();
    sql.get()
        .select(ARTICLES.SLUG, ARTICLES.ID)
        .from(ARTICLES)
        .where(ARTICLES.AUTHOR_ID.in(authors))
        .orderBy(ARTICLES.ID)
        .forEach(row -> ids.put(row.value1(), row.value2()));
    return ids;
  }

  private void reserve(List<Entry> articles, Map<String, Long> ids) {
    var rows = articles.stream().map(it -> DSL.row(it.slug().value(), id(it, ids))).toList();
    int reserved =
        sql.get()
            .insertInto(ARTICLE_SLUGS, ARTICLE_SLUGS.SLUG, ARTICLE_SLUGS.ARTICLE_ID)
            .valuesOfRows(rows)
            .onConflictDoNothing()
            .execute();
    if (reserved < rows.size()) {
      throw new Conflict("slug", "has already been taken");
    }
  }

  private static long id(Entry entry, Map<String, Long> ids) {
    return requireNonNull(ids.get(entry.slug().value()));
  }

  private void insertTags(List<Entry> articles, Map<String, Long> ids) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var entry : articles) {
      long position = 0;
      for (var tag : entry.article().content().tags().names()) {
        rows.add(new @Nullable Object[] {id(entry, ids), position++, tag, publishedAt(entry)});
      }
    }
    var insert =
        sql.get()
            .insertInto(
                ARTICLE_TAGS,
                ARTICLE_TAGS.ARTICLE_ID,
                ARTICLE_TAGS.POSITION,
                ARTICLE_TAGS.TAG,
                ARTICLE_TAGS.PUBLISHED_AT)
            .values((Long) null, null, null, null);
    BulkInsert.execute(sql.get(), insert, rows);
  }

  private void insertFavorites(List<Entry> articles, Map<String, Long> ids) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var entry : articles) {
      for (var it : entry.favorites()) {
        rows.add(
            new @Nullable Object[] {
              it.user().value(), id(entry, ids), publishedAt(entry), it.at()
            });
      }
    }
    var insert =
        sql.get()
            .insertInto(
                FAVORITES,
                FAVORITES.USER_ID,
                FAVORITES.ARTICLE_ID,
                FAVORITES.PUBLISHED_AT,
                FAVORITES.CREATED_AT)
            .values((Long) null, null, null, null);
    BulkInsert.execute(sql.get(), insert, rows);
  }

  private void insertComments(List<Entry> articles, Map<String, Long> ids) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var entry : articles) {
      for (var it : entry.comments()) {
        rows.add(
            new @Nullable Object[] {
              id(entry, ids), it.author().value(), it.at(), it.at(), it.body().value()
            });
      }
    }
    var insert =
        sql.get()
            .insertInto(
                COMMENTS,
                COMMENTS.ARTICLE_ID,
                COMMENTS.AUTHOR_ID,
                COMMENTS.CREATED_AT,
                COMMENTS.UPDATED_AT,
                COMMENTS.BODY)
            .values((Long) null, null, null, null, null);
    BulkInsert.execute(sql.get(), insert, rows);
  }
}
