package dev.portolan.blog.persistence;

import static dev.portolan.blog.persistence.generated.Tables.ARTICLES;
import static dev.portolan.blog.persistence.generated.Tables.ARTICLE_TAGS;
import static dev.portolan.blog.persistence.generated.Tables.ARTICLE_TOTALS;
import static dev.portolan.blog.persistence.generated.Tables.FAVORITES;
import static dev.portolan.blog.persistence.generated.Tables.TAGS;

import dev.portolan.blog.application.port.ArticleFilter;
import dev.portolan.shared.domain.PageRequest;
import dev.portolan.shared.domain.PageRequest.From.After;
import dev.portolan.shared.domain.PageRequest.From.Offset;
import dev.portolan.shared.domain.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * One list of articles as an index has it. The tables that a list can be filtered by all repeat
 * when an article was published, so that each of them has an index in the order of the list.
 *
 * @param index the table whose index is read
 * @param id the article's id there
 * @param at what the list is sorted by there, before the id
 * @param condition which entries of the index are in the list
 * @param total a statement with the number of entries; no row means none
 */
record ArticleList(
    Table<?> index,
    TableField<?, Long> id,
    TableField<?, Instant> at,
    Condition condition,
    Select<Record1<Long>> total) {

  private static final String PAGE = "page";
  private static final Field<Long> COUNT = DSL.count().coerce(Long.class);

  /** The ids of a page. */
  static final Field<Long> ID = DSL.field(DSL.name(PAGE, "id"), Long.class);

  static ArticleList published(ArticleFilter filter) {
    var tag = filter.tag();
    var authors = filter.authors();
    if (filter.favoritedBy().isPresent()) {
      var id = FAVORITES.ARTICLE_ID;
      var liked = FAVORITES.USER_ID.eq(filter.favoritedBy().get().value());
      var wanted = DSL.and(liked, bearing(tag, id), writtenBy(authors, id));
      return published(FAVORITES, id, FAVORITES.PUBLISHED_AT, wanted);
    }
    if (tag.isPresent()) {
      var id = ARTICLE_TAGS.ARTICLE_ID;
      var wanted = ARTICLE_TAGS.TAG.eq(tag.get()).and(writtenBy(authors, id));
      var list = published(ARTICLE_TAGS, id, ARTICLE_TAGS.PUBLISHED_AT, wanted);
      var kept = DSL.select(TAGS.ARTICLES).from(TAGS).where(TAGS.NAME.eq(tag.get()));
      return authors.isEmpty() ? list.with(kept) : list;
    }
    if (authors.isPresent()) {
      var wanted = by(authors.get());
      return published(ARTICLES, ARTICLES.ID, ARTICLES.PUBLISHED_AT, wanted);
    }
    return published(ARTICLES, ARTICLES.ID, ARTICLES.PUBLISHED_AT, DSL.noCondition())
        .with(DSL.select(ARTICLE_TOTALS.PUBLISHED).from(ARTICLE_TOTALS));
  }

  static ArticleList drafts(UserId author) {
    var wanted = ARTICLES.AUTHOR_ID.eq(author.value()).and(ARTICLES.PUBLISHED_AT.isNull());
    // They are few, so that no index need have them in this order.
    return counted(ARTICLES, ARTICLES.ID, ARTICLES.CREATED_AT, wanted);
  }

  /** How many entries the whole list has, as a column of the page's statement. */
  Field<Long> totalColumn() {
    return DSL.field(total).as("total");
  }

  /** How many entries the whole list has, for a page that has none of them. */
  long total(DSLContext sql) {
    var rows = sql.fetch(total);
    return rows.isEmpty() ? 0 : rows.getFirst().value1();
  }

  /**
   * The ids of one page, under the name that they are given here. Whoever joins them must sort
   * again.
   */
  Table<?> page(PageRequest page, int limit) {
    var ids = DSL.select(id.as(ID.getUnqualifiedName())).from(index);
    return switch (page.from()) {
      case Offset(int entries) ->
          ids.where(condition)
              .orderBy(at.desc(), id.desc())
              .limit(limit)
              .offset(entries)
              .asTable(PAGE);
      case After(var place) ->
          ids.where(condition)
              .and(DSL.row(at, id).lt(place.at(), place.id()))
              .orderBy(at.desc(), id.desc())
              .limit(limit)
              .asTable(PAGE);
    };
  }

  private static ArticleList published(
      Table<?> index, TableField<?, Long> id, TableField<?, Instant> at, Condition wanted) {
    return counted(index, id, at, DSL.and(wanted, at.isNotNull()));
  }

  private static ArticleList counted(
      Table<?> index, TableField<?, Long> id, TableField<?, Instant> at, Condition wanted) {
    return new ArticleList(index, id, at, wanted, DSL.select(COUNT).from(index).where(wanted));
  }

  /** A list whose total is kept somewhere: counting 100,000 entries takes milliseconds. */
  private ArticleList with(Select<Record1<Long>> keptTotal) {
    return new ArticleList(index, id, at, condition, keptTotal);
  }

  private static Condition bearing(Optional<String> tag, Field<Long> article) {
    return tag.<Condition>map(name ->
            DSL.exists(
                DSL.selectOne()
                    .from(ARTICLE_TAGS)
                    .where(ARTICLE_TAGS.ARTICLE_ID.eq(article), ARTICLE_TAGS.TAG.eq(name))))
        .orElseGet(DSL::noCondition);
  }

  private static Condition writtenBy(Optional<Set<UserId>> authors, Field<Long> article) {
    return authors
        .<Condition>map(ids ->
            DSL.exists(DSL.selectOne().from(ARTICLES).where(ARTICLES.ID.eq(article), by(ids))))
        .orElseGet(DSL::noCondition);
  }

  private static Condition by(Set<UserId> authors) {
    // jOOQ fails to pad a list without a value.
    return authors.isEmpty()
        ? DSL.falseCondition()
        : ARTICLES.AUTHOR_ID.in(authors.stream().map(UserId::value).toList());
  }
}
