package dev.portolan.blog.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.blog.application.DemoBlock.Article;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemoBlockTest {

  @Test
  void a_block_has_200_articles_and_1000_comments() {
    var articles = DemoBlock.articles(0);

    assertThat(articles).hasSize(200);
    assertThat(articles.stream().mapToInt(article -> article.comments().size()).sum())
        .isEqualTo(1_000);
  }

  @Test
  void a_block_is_the_same_each_time() {
    assertThat(DemoBlock.articles(7)).isEqualTo(DemoBlock.articles(7));
    // Stored content is only added to as long as nobody changes what the first blocks say.
    assertThat(DemoBlock.articles(0).toString().hashCode()).isEqualTo(1016783017);
  }

  @Test
  void a_block_names_no_author_and_no_reader_of_a_later_one() {
    assertThat(DemoBlock.articles(2))
        .allSatisfy(article -> {
          assertThat(article.author()).isBetween(100 + DemoBlock.READERS_ONLY, 149);
          assertThat(article.favorites()).allMatch(favorite -> favorite.reader() < 150);
          assertThat(article.comments()).allMatch(comment -> comment.reader() < 150);
        });
  }

  @Test
  void nobody_has_the_same_favorite_twice() {
    assertThat(DemoBlock.articles(1))
        .allSatisfy(article ->
            assertThat(article.favorites())
                .extracting(DemoBlock.Favorite::reader)
                .doesNotHaveDuplicates());
  }

  @Test
  void some_articles_are_far_more_popular_than_most() {
    var favorites =
        DemoBlock.articles(0).stream().map(article -> article.favorites().size()).sorted().toList();

    assertThat(favorites.getLast()).isGreaterThan(30);
    assertThat(favorites.get(100)).isLessThan(5);
  }

  @Test
  void what_readers_do_follows_publication_in_order() {
    assertThat(DemoBlock.articles(0))
        .isSortedAccordingTo((one, other) -> one.publishedAt().compareTo(other.publishedAt()))
        .allSatisfy(article -> {
          assertThat(article.updatedAt()).isAfterOrEqualTo(article.publishedAt());
          assertThat(article.favorites()).allMatch(it -> it.at().isAfter(article.publishedAt()));
          assertThat(article.comments())
              .extracting(DemoBlock.Comment::at)
              .isSorted()
              .allMatch(at -> at.isAfter(article.publishedAt()));
        });
  }

  @Test
  void a_block_is_younger_than_the_one_before_and_none_lies_in_the_future() {
    var before = DemoBlock.articles(0).getLast().publishedAt();

    assertThat(DemoBlock.articles(1)).allMatch(it -> it.publishedAt().isAfter(before));
    assertThat(DemoBlock.articles(1_999))
        .allMatch(it -> it.updatedAt().isBefore(Instant.parse("2026-07-01T00:00:00Z")));
  }

  @Test
  void there_are_about_100_tags_and_about_three_on_an_article() {
    var vocabulary = DemoTitle.TOPICS.stream().flatMap(topic -> topic.tags().stream()).toList();
    var articles =
        IntStream.range(0, 10).boxed().flatMap(b -> DemoBlock.articles(b).stream()).toList();

    assertThat(vocabulary).hasSize(100).doesNotHaveDuplicates();
    assertThat(tags(articles)).hasSizeGreaterThan(95);
    assertThat(articles.stream().mapToInt(article -> article.tags().size()).average().orElseThrow())
        .isBetween(2.5, 3.5);
  }

  @Test
  void titles_do_not_repeat() {
    var titles = new HashSet<String>();
    for (int number = 0; number < 2 * DemoTitle.COUNT; number++) {
      assertThat(titles.add(DemoTitle.of(number).text())).isTrue();
    }
    assertThat(titles).anyMatch(title -> title.endsWith(", part 2"));
  }

  @Test
  void the_prose_leaves_no_gap_unfilled() {
    assertThat(DemoBlock.articles(3))
        .allSatisfy(article -> {
          assertThat(article.title() + article.description() + article.body())
              .doesNotContain("{s}", "{S}", "{v}", "{V}", "\n\n\n");
          assertThat(article.body()).contains("\n\n## ").hasSizeBetween(500, 4_000);
          assertThat(article.comments())
              .allSatisfy(comment -> assertThat(comment.body()).doesNotContain("{", "\n"));
        });
  }

  private static List<String> tags(List<Article> articles) {
    return articles.stream()
        .flatMap(article -> article.tags().stream())
        .collect(Collectors.groupingBy(Function.identity()))
        .keySet()
        .stream()
        .toList();
  }
}
