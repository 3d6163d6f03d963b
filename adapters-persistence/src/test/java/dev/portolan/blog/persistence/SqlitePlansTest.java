package dev.portolan.blog.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.blog.application.port.ArticleFilter;
import dev.portolan.shared.domain.Cursor;
import dev.portolan.shared.domain.PageRequest;
import dev.portolan.shared.domain.PageRequest.From.After;
import dev.portolan.shared.domain.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** SQLite finds every list in an index that is sorted already, however many articles there are. */
class SqlitePlansTest {

  private static final UserId ANNA = new UserId(1);
  private static final UserId BERT = new UserId(2);
  private static final PageRequest FIRST = PageRequest.first(20);
  private static final PageRequest BEHIND =
      new PageRequest(20, new After(new Cursor(Instant.parse("2026-01-02T12:00:00Z"), 7)));

  private final MigratedBlog sqlite = MigratedBlog.onSqlite();

  @AfterEach
  void close() {
    sqlite.close();
  }

  @Test
  void the_newest_come_from_the_index_by_time() {
    assertSorted(ArticleFilter.ALL, "articles_published_at_id");
  }

  @Test
  void those_of_a_tag_come_from_the_index_of_tags() {
    assertSorted(
        new ArticleFilter(Optional.of("x"), Optional.empty(), Optional.empty()),
        "article_tags_tag_published_at_article_id");
  }

  @Test
  void those_of_an_author_come_from_the_index_of_authors() {
    assertSorted(ArticleFilter.by(Set.of(ANNA)), "articles_author_id_published_at_id");
  }

  @Test
  void favourites_come_from_the_index_of_favourites() {
    assertSorted(
        new ArticleFilter(Optional.empty(), Optional.empty(), Optional.of(ANNA)),
        "favorites_user_id_published_at_article_id");
  }

  @Test
  void drafts_come_from_the_index_of_authors() {
    assertThat(plan(ArticleList.drafts(ANNA), FIRST))
        .anyMatch(step ->
            step.contains("articles_author_id_published_at_id (author_id=? AND published_at=?"));
  }

  @Test
  void a_feed_sorts_only_ids_from_the_index_of_authors() {
    var feed = ArticleList.published(ArticleFilter.by(Set.of(ANNA, BERT)));
    assertThat(plan(feed, FIRST))
        .anyMatch(step -> step.contains("COVERING INDEX articles_author_id_published_at_id"));
  }

  private void assertSorted(ArticleFilter filter, String index) {
    for (var page : List.of(FIRST, BEHIND)) {
      assertThat(plan(ArticleList.published(filter), page))
          .anyMatch(step -> step.contains("COVERING INDEX " + index))
          .noneMatch(step -> step.contains("TEMP B-TREE"))
          .noneMatch(step -> step.startsWith("SCAN articles "));
    }
    assertThat(plan(ArticleList.published(filter), BEHIND))
        .anyMatch(step ->
            step.startsWith("SEARCH") && step.contains("published_at") && step.contains("<"));
  }

  private List<String> plan(ArticleList list, PageRequest page) {
    return sqlite
        .database()
        .transactions()
        .read(() -> {
          var sql = sqlite.database().sql().get();
          var query = sql.renderInlined(DSL.select().from(list.page(page, 21)));
          return sql.fetch("explain query plan " + query).getValues("detail", String.class);
        });
  }
}
