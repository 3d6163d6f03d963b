package dev.portolan.blog.persistence;

import static dev.portolan.blog.persistence.generated.Tables.ARTICLES;
import static dev.portolan.blog.persistence.generated.Tables.ARTICLE_SLUGS;
import static dev.portolan.blog.persistence.generated.Tables.FAVORITES;

import dev.portolan.blog.application.port.ArticleFeed;
import dev.portolan.blog.application.port.ArticleFilter;
import dev.portolan.blog.application.port.ArticleLine;
import dev.portolan.blog.application.port.ArticleText;
import dev.portolan.blog.domain.Slug;
import dev.portolan.shared.domain.Cursor;
import dev.portolan.shared.domain.Page;
import dev.portolan.shared.domain.PageRequest;
import dev.portolan.shared.domain.UserId;
import dev.portolan.shared.domain.Version;
import dev.portolan.shared.persistence.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;

/**
 * Lists of articles: one statement counts, finds the page in an index and reads its rows. Only the
 * rows of the page are read, however far it lies from the beginning.
 */
final class JooqArticleFeed implements ArticleFeed {

  private static final Comparator<ArticleLine> NEWEST_FIRST =
      Comparator.comparing(JooqArticleFeed::place)
          .thenComparingLong(line -> line.id().value())
          .reversed();

  private final Sql sql;

  JooqArticleFeed(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<ArticleText> one(Slug slug, Optional<UserId> viewer) {
    var favorited = favorited(viewer);
    var columns = columns(favorited);
    columns.add(ARTICLES.BODY);
    columns.add(ARTICLES.VERSION);
    return sql.get()
        .select(columns)
        .from(ARTICLE_SLUGS)
        .join(ARTICLES)
        .on(ARTICLES.ID.eq(ARTICLE_SLUGS.ARTICLE_ID))
        .where(ARTICLE_SLUGS.SLUG.eq(slug.value()))
        .fetchOptional(row ->
            new ArticleText(
                ArticleRows.line(row, favorited),
                row.get(ARTICLES.BODY),
                new Version(row.get(ARTICLES.VERSION))));
  }

  @Override
  public Page<ArticleLine> published(
      ArticleFilter filter, PageRequest page, Optional<UserId> viewer) {
    return read(ArticleList.published(filter), page, viewer);
  }

  @Override
  public Page<ArticleLine> drafts(UserId author, PageRequest page) {
    return read(ArticleList.drafts(author), page, Optional.of(author));
  }

  private Page<ArticleLine> read(ArticleList list, PageRequest page, Optional<UserId> viewer) {
    var favorited = favorited(viewer);
    var total = list.totalColumn();
    var columns = columns(favorited);
    columns.add(total);
    // One more than is given tells whether there is a next page.
    var ids = list.page(page, page.limit() + 1);
    var rows =
        sql.get()
            .select(columns)
            .from(ids)
            .join(ARTICLES)
            .on(ARTICLES.ID.eq(ArticleList.ID))
            .fetch();
    if (rows.isEmpty()) {
      return new Page<>(List.of(), list.total(sql.get()), Optional.empty());
    }
    var found = rows.map(row -> ArticleRows.line(row, favorited));
    // The page is found in order and joined in any: sorting these few here costs the database
    // nothing.
    found.sort(NEWEST_FIRST);
    return page(found, page.limit(), rows.getFirst().get(total));
  }

  private static Page<ArticleLine> page(List<ArticleLine> found, int limit, long total) {
    if (found.size() <= limit) {
      return new Page<>(found, total, Optional.empty());
    }
    var given = found.subList(0, limit);
    var last = given.getLast();
    return new Page<>(given, total, Optional.of(new Cursor(place(last), last.id().value())));
  }

  private static List<SelectField<?>> columns(Optional<Field<Boolean>> favorited) {
    var columns = new ArrayList<SelectField<?>>();
    columns.add(ARTICLES.ID);
    columns.add(ARTICLES.AUTHOR_ID);
    columns.add(ARTICLES.SLUG);
    columns.add(ARTICLES.TITLE);
    columns.add(ARTICLES.DESCRIPTION);
    columns.add(ARTICLES.FAVORITES_COUNT);
    columns.add(ARTICLES.PUBLISHED_AT);
    columns.add(ARTICLES.CREATED_AT);
    columns.add(ARTICLES.UPDATED_AT);
    columns.add(ArticleRows.TAGS);
    favorited.ifPresent(columns::add);
    return columns;
  }

  private static Optional<Field<Boolean>> favorited(Optional<UserId> viewer) {
    return viewer.map(user ->
        DSL.field(
                DSL.exists(
                    DSL.selectOne()
                        .from(FAVORITES)
                        .where(
                            FAVORITES.USER_ID.eq(user.value()),
                            FAVORITES.ARTICLE_ID.eq(ARTICLES.ID))))
            .as("favorited"));
  }

  /**
   * Where a line stands in its list: drafts, which are not published, by when they were written.
   */
  private static Instant place(ArticleLine line) {
    return line.publication().since().orElse(line.createdAt());
  }
}
