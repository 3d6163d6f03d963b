package dev.portolan.blog.persistence;

import static dev.portolan.blog.persistence.generated.Tables.ARTICLES;
import static dev.portolan.blog.persistence.generated.Tables.ARTICLE_SLUGS;
import static dev.portolan.blog.persistence.generated.Tables.ARTICLE_TAGS;
import static dev.portolan.blog.persistence.generated.Tables.ARTICLE_TOTALS;
import static dev.portolan.blog.persistence.generated.Tables.COMMENTS;
import static dev.portolan.blog.persistence.generated.Tables.FAVORITES;
import static dev.portolan.blog.persistence.generated.Tables.TAGS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.accounts.application.SeedAccounts;
import dev.portolan.accounts.application.port.CountingTokenGenerator;
import dev.portolan.accounts.application.port.PlainPasswordHasher;
import dev.portolan.accounts.persistence.AccountsPersistence;
import dev.portolan.blog.application.SeedBlog;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.persistence.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** What the tables hold after seeding, on each database: what is kept twice must agree. */
abstract class SeededTablesContract {

  private static final Actor OPERATOR = new Actor.Operator("request");

  protected abstract Database database();

  @Test
  void what_is_kept_twice_agrees_after_seeding() {
    seed(2);

    assertThat(count(ARTICLES)).isEqualTo(400);
    assertThat(count(COMMENTS)).isEqualTo(2_000);
    assertThat(count(ARTICLE_SLUGS)).isEqualTo(400);
    assertThat(total()).isEqualTo(400);
    assertThat(tagCloud()).isEqualTo(countedTags());
    assertThat(keptFavorites()).isEqualTo(countedFavorites()).isNotEmpty();
    assertThat(articlesWhoseTimeDiffers()).isZero();
  }

  @Test
  void ids_begin_with_one_and_leave_nothing_out() {
    seed(1);

    var ids = read(() -> sql().select(ARTICLES.ID).from(ARTICLES).orderBy(ARTICLES.ID).fetch());
    assertThat(ids.getFirst().value1()).isEqualTo(1);
    assertThat(ids.getLast().value1()).isEqualTo(200);
  }

  @Test
  void seeding_twice_changes_nothing() {
    seed(1);
    seed(1);

    assertThat(count(ARTICLES)).isEqualTo(200);
    assertThat(count(COMMENTS)).isEqualTo(1_000);
    assertThat(total()).isEqualTo(200);
  }

  private void seed(int scale) {
    var accounts = new AccountsPersistence(database());
    var people =
        new SeedAccounts(
                accounts.bulk(),
                new PlainPasswordHasher(),
                new CountingTokenGenerator(),
                accounts.audit(),
                database().transactions(),
                InstantSource.fixed(Instant.EPOCH))
            .handle(OPERATOR, new SeedAccounts.Command(scale, _ -> {}));
    new SeedBlog(new JooqBulkArticles(database().sql()), database().transactions())
        .handle(OPERATOR, new SeedBlog.Command(people.users(), _ -> {}));
  }

  private DSLContext sql() {
    return database().sql().get();
  }

  private <T> T read(Supplier<T> work) {
    return database().transactions().<T>read(work);
  }

  private int count(Table<?> table) {
    return read(() -> sql().fetchCount(table));
  }

  private long total() {
    return read(() -> sql().fetchSingle(ARTICLE_TOTALS)).getPublished();
  }

  private Map<String, Long> tagCloud() {
    return read(() -> sql().selectFrom(TAGS).fetchMap(TAGS.NAME, TAGS.ARTICLES));
  }

  private Map<String, Long> countedTags() {
    var number = DSL.count().cast(Long.class);
    return read(() ->
        sql()
            .select(ARTICLE_TAGS.TAG, number)
            .from(ARTICLE_TAGS)
            .groupBy(ARTICLE_TAGS.TAG)
            .fetchMap(ARTICLE_TAGS.TAG, number));
  }

  private Map<Long, Long> keptFavorites() {
    return read(() ->
        sql()
            .selectFrom(ARTICLES)
            .where(ARTICLES.FAVORITES_COUNT.gt(0L))
            .fetchMap(ARTICLES.ID, ARTICLES.FAVORITES_COUNT));
  }

  private Map<Long, Long> countedFavorites() {
    var number = DSL.count().cast(Long.class);
    return read(() ->
        sql()
            .select(FAVORITES.ARTICLE_ID, number)
            .from(FAVORITES)
            .groupBy(FAVORITES.ARTICLE_ID)
            .fetchMap(FAVORITES.ARTICLE_ID, number));
  }

  private int articlesWhoseTimeDiffers() {
    return read(() ->
        sql()
                .fetchCount(
                    ARTICLES
                        .join(ARTICLE_TAGS)
                        .on(ARTICLE_TAGS.ARTICLE_ID.eq(ARTICLES.ID))
                        .and(ARTICLE_TAGS.PUBLISHED_AT.ne(ARTICLES.PUBLISHED_AT)))
            + sql()
                .fetchCount(
                    ARTICLES
                        .join(FAVORITES)
                        .on(FAVORITES.ARTICLE_ID.eq(ARTICLES.ID))
                        .and(FAVORITES.PUBLISHED_AT.ne(ARTICLES.PUBLISHED_AT))));
  }
}
