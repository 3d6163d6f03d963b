package dev.portolan.blog.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portolan.blog.application.port.BulkArticles.Entry;
import dev.portolan.blog.application.port.InMemoryBulkArticles;
import dev.portolan.blog.domain.NewArticle;
import dev.portolan.blog.domain.Slug;
import dev.portolan.shared.application.Progress;
import dev.portolan.shared.application.port.InMemoryTransactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Forbidden;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeedBlogTest {

  private static final Actor OPERATOR = new Actor.Operator("request");

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryBulkArticles articles = new InMemoryBulkArticles(transactions);
  private final List<Progress> told = new ArrayList<>();
  private final SeedBlog seedBlog = new SeedBlog(articles, transactions);

  @Test
  void two_hundred_articles_for_fifty_authors() {
    assertThat(seed(100)).isEqualTo(400);
    assertThat(articles.added()).hasSize(400);
    assertThat(told)
        .containsExactly(new Progress("articles", 200, 400), new Progress("articles", 400, 400));
  }

  @Test
  void an_address_is_what_the_domain_makes_of_the_title() {
    seed(50);

    assertThat(articles.added())
        .allSatisfy(it -> assertThat(it.slug()).isEqualTo(Slug.of(it.article().content().title())));
  }

  @Test
  void the_first_three_of_fifty_write_nothing() {
    seed(100);

    assertThat(articles.added())
        .extracting(it -> it.article().author().value())
        .doesNotContain(1L, 2L, 3L, 51L, 52L, 53L);
  }

  @Test
  void seeding_twice_changes_nothing() {
    seed(50);
    var before = articles.added();

    assertThat(seed(50)).isZero();
    assertThat(articles.added()).isEqualTo(before);
  }

  @Test
  void a_larger_scale_adds_what_is_missing_and_ends_as_if_made_at_once() {
    seed(50);
    assertThat(seed(100)).isEqualTo(200);

    var other = new InMemoryBulkArticles(transactions);
    new SeedBlog(other, transactions).handle(OPERATOR, command(100));
    assertThat(articles.added()).isEqualTo(other.added());
  }

  @Test
  void an_address_that_is_taken_gets_a_number() {
    var title = DemoBlock.articles(0).getFirst().title();
    seed(50);
    var first = articles.added().getFirst();
    var stranger = new InMemoryBulkArticles(transactions);
    transactions.write(() -> stranger.add(List.of(by(new UserId(999), first))));

    new SeedBlog(stranger, transactions).handle(OPERATOR, command(50));

    assertThat(stranger.added())
        .filteredOn(it -> it.article().content().title().value().equals(title))
        .extracting(it -> it.slug().value())
        .containsExactly(first.slug().value(), first.slug().value() + "-2");
  }

  @Test
  void only_the_operator_may() {
    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(() -> seedBlog.handle(new Actor.Anonymous("request"), command(50)));
  }

  @Test
  void authors_come_in_fifties() {
    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> seed(0));
    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> seed(49));
  }

  private static Entry by(UserId author, Entry it) {
    var article = it.article();
    return new Entry(
        new NewArticle(author, article.content(), article.publication(), article.now()),
        it.slug(),
        it.updatedAt(),
        List.of(),
        List.of());
  }

  private long seed(int authors) {
    return seedBlog.handle(OPERATOR, command(authors));
  }

  private SeedBlog.Command command(int authors) {
    return new SeedBlog.Command(
        LongStream.rangeClosed(1, authors).mapToObj(UserId::new).toList(), told::add);
  }
}
