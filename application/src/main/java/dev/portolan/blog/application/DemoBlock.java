package dev.portolan.blog.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The unit that demo content grows by: 200 articles by 50 authors, with 1,000 comments. A block is
 * made of its number alone, and its readers come from this block and the ones before: what a small
 * database holds, a larger one holds too.
 */
final class DemoBlock {

  static final int AUTHORS = 50;
  static final int ARTICLES = 200;
  static final int COMMENTS = 1_000;

  /** The first authors of a block never write articles, so that people may sign in as them. */
  static final int READERS_ONLY = 3;

  private static final long SEED = 0x0907_01A9L;
  private static final Instant FIRST_DAY = Instant.parse("2025-01-01T06:00:00Z");

  /** The first block, which is all that most people see, is spread over half a year. */
  private static final Duration FIRST_SPAN = Duration.ofDays(180);

  /** Later blocks follow each other: what is stored together is read and written together. */
  private static final Duration SPAN = Duration.ofHours(4);

  private static final int MOST_FAVORITES = 500;

  /**
   * One article and what its readers made of it. Authors and readers are places in the list of all
   * demo authors.
   */
  record Article(
      int author,
      String title,
      String description,
      String body,
      List<String> tags,
      Instant publishedAt,
      Instant updatedAt,
      List<Favorite> favorites,
      List<Comment> comments) {}

  record Favorite(int reader, Instant at) {}

  record Comment(int reader, String body, Instant at) {}

  private final int block;
  private final SplittableRandom random;
  private final DemoProse prose;

  private DemoBlock(int block) {
    this.block = block;
    this.random = new SplittableRandom(SEED + block);
    this.prose = new DemoProse(random);
  }

  /**
   * The articles of one block, oldest first, and all of them younger than those of the blocks
   * before.
   *
   * @param block 0 or more
   */
  static List<Article> articles(int block) {
    return new DemoBlock(block).articles();
  }

  private List<Article> articles() {
    int[] rank = ranks();
    int[] comments = new int[ARTICLES];
    for (int i = 0; i < COMMENTS; i++) {
      comments[skewed(ARTICLES)]++;
    }
    var articles = new ArrayList<Article>(ARTICLES);
    for (int i = 0; i < ARTICLES; i++) {
      articles.add(article(i, rank[i], comments[rank[i]]));
    }
    articles.sort(Comparator.comparing(Article::publishedAt));
    return articles;
  }

  private Article article(int i, int rank, int comments) {
    var title = DemoTitle.of(block * ARTICLES + i);
    var span = block == 0 ? FIRST_SPAN : SPAN;
    var begin = block == 0 ? FIRST_DAY : FIRST_DAY.plus(FIRST_SPAN).plus(SPAN.multipliedBy(block));
    long slot = span.toMillis() / ARTICLES;
    var publishedAt = begin.plusMillis(i * slot + random.nextLong(slot));
    var updatedAt = random.nextInt(5) == 0 ? after(publishedAt, Duration.ofDays(9)) : publishedAt;
    return new Article(
        block * AUTHORS + READERS_ONLY + skewed(AUTHORS - READERS_ONLY),
        title.text(),
        prose.description(title),
        prose.body(title),
        tags(title.topic()),
        publishedAt,
        updatedAt,
        favorites(rank, publishedAt),
        comments(comments, title, publishedAt));
  }

  /** Two to four; the first tags of a topic are by far the most used. */
  private List<String> tags(DemoTopic topic) {
    int count = 2 + random.nextInt(3);
    var tags = new LinkedHashSet<String>();
    while (tags.size() < count) {
      tags.add(topic.tags().get(skewed(topic.tags().size())));
    }
    return List.copyOf(tags);
  }

  private List<Favorite> favorites(int rank, Instant publishedAt) {
    double most = rank == 0 ? 40 / (random.nextDouble() + 0.02) : 40;
    int readers = AUTHORS * (block + 1);
    int count =
        (int) Math.min(Math.min(most / StrictMath.pow(rank + 1.0, 0.7), readers), MOST_FAVORITES);
    var chosen = new LinkedHashSet<Integer>();
    while (chosen.size() < count) {
      // What half of a block likes spreads to the other blocks.
      boolean near = chosen.size() < AUTHORS / 2 && random.nextInt(10) > 0;
      chosen.add(near ? block * AUTHORS + random.nextInt(AUTHORS) : random.nextInt(readers));
    }
    return chosen.stream()
        .map(reader -> new Favorite(reader, after(publishedAt, Duration.ofDays(20))))
        .toList();
  }

  private List<Comment> comments(int count, DemoTitle title, Instant publishedAt) {
    var comments = new ArrayList<Comment>(count);
    for (int i = 0; i < count; i++) {
      int reader = random.nextInt(AUTHORS * (block + 1));
      comments.add(
          new Comment(reader, prose.comment(title), after(publishedAt, Duration.ofDays(12))));
    }
    comments.sort(Comparator.comparing(Comment::at));
    return comments;
  }

  private Instant after(Instant instant, Duration atMost) {
    return instant.plusMillis(1 + random.nextLong(atMost.toMillis()));
  }

  /** Below the bound, and rather near to 0: its places are as popular as books on a list. */
  private int skewed(int bound) {
    return (int) (bound * StrictMath.pow(random.nextDouble(), 2.5));
  }

  /** Who comes first in popularity is drawn, so that it has nothing to do with age. */
  private int[] ranks() {
    int[] ranks = new int[ARTICLES];
    Arrays.setAll(ranks, i -> i);
    for (int i = ranks.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = ranks[i];
      ranks[i] = ranks[j];
      ranks[j] = swapped;
    }
    return ranks;
  }
}
