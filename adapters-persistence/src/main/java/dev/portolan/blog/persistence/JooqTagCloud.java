package dev.portolan.blog.persistence;

import static dev.portolan.blog.persistence.generated.Tables.TAGS;

import dev.portolan.blog.application.port.TagCloud;
import dev.portolan.shared.persistence.Sql;
import java.util.List;

/** The tags in use, from the table that counts them. */
final class JooqTagCloud implements TagCloud {

  private final Sql sql;

  JooqTagCloud(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<String> tags() {
    return sql.get()
        .select(TAGS.NAME)
        .from(TAGS)
        .where(TAGS.ARTICLES.gt(0L))
        .orderBy(TAGS.NAME)
        .fetch(TAGS.NAME);
  }
}
