package dev.portolan.blog.persistence;

import static dev.portolan.blog.persistence.generated.Tables.ARTICLE_TAGS;

import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The tags of an article as one column, so that a list needs no statement more. */
final class TagList {

  /** A tag has no control characters, so this never stands inside one. */
  private static final String SEPARATOR = "\n";

  private TagList() {}

  /**
   * The tags of the article with this id, in their order.
   *
   * <p>The order is made in a query of its own, because jOOQ renders the order of an aggregate for
   * SQLite before the separator, which SQLite does not understand.
   */
  static Field<String> of(Field<Long> article) {
    var tags =
        DSL.select(ARTICLE_TAGS.TAG)
            .from(ARTICLE_TAGS)
            .where(ARTICLE_TAGS.ARTICLE_ID.eq(article))
            .orderBy(ARTICLE_TAGS.POSITION)
            .asTable("ordered");
    return DSL.field(
        DSL.select(DSL.groupConcat(tags.field(ARTICLE_TAGS.TAG)).separator(SEPARATOR)).from(tags));
  }

  /** What {@link #of} selected; null where an article has no tag. */
  static List<String> read(@Nullable String column) {
    return column == null ? List.of() : List.of(column.split(SEPARATOR, -1));
  }
}
