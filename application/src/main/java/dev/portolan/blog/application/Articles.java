package dev.portolan.blog.application;

import dev.portolan.blog.application.port.ArticleFeed;
import dev.portolan.blog.application.port.ArticleLine;
import dev.portolan.blog.application.port.ArticleRepository;
import dev.portolan.blog.application.port.Author;
import dev.portolan.blog.application.port.Authors;
import dev.portolan.blog.domain.Article;
import dev.portolan.blog.domain.ArticlePolicy;
import dev.portolan.blog.domain.Slug;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.shared.domain.Stale;
import dev.portolan.shared.domain.UserId;
import dev.portolan.shared.domain.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Steps that several use cases share. They run inside the transaction of the one that asks. */
final class Articles {

  private Articles() {}

  /**
   * The article at an address, if the actor may see it.
   *
   * @throws NotFound nothing is there, or a draft that is not the actor's business
   */
  static Article visible(ArticleRepository articles, Actor actor, String slug) {
    var article =
        Slug.parse(slug).flatMap(articles::find).orElseThrow(() -> new NotFound("article"));
    ArticlePolicy.requireMayRead(actor, article);
    return article;
  }

  /**
   * The article at an address as the actor sees it.
   *
   * @throws NotFound nothing is there, or a draft that is not the actor's business
   */
  static ArticleView view(ArticleFeed feed, Authors authors, Actor actor, Slug slug) {
    var text =
        feed.one(slug, actor.userId())
            .filter(found ->
                ArticlePolicy.mayRead(actor, found.line().author(), found.line().publication()))
            .orElseThrow(() -> new NotFound("article"));
    var line = text.line();
    var author = author(authors, actor, line.author());
    return new ArticleView(line, text.body(), text.version(), author);
  }

  /**
   * Lets only a caller go on who has seen the article as it is.
   *
   * @throws Stale versions are expected, and the article's is none of them
   */
  static void requireExpected(Article article, Optional<Set<Version>> expected) {
    if (expected.isPresent() && !expected.get().contains(article.version())) {
      throw new Stale("article");
    }
  }

  static List<ArticleItem> items(Authors authors, Actor actor, List<ArticleLine> lines) {
    var ids = lines.stream().map(ArticleLine::author).collect(Collectors.toSet());
    var people = ids.isEmpty() ? Map.<UserId, Author>of() : authors.all(ids, actor.userId());
    return lines.stream()
        .map(line -> new ArticleItem(line, person(people, line.author())))
        .toList();
  }

  static Author author(Authors authors, Actor actor, UserId id) {
    return person(authors.all(Set.of(id), actor.userId()), id);
  }

  static Author person(Map<UserId, Author> people, UserId id) {
    var person = people.get(id);
    if (person == null) {
      throw new IllegalStateException("no account of an author with the id " + id.value());
    }
    return person;
  }
}
