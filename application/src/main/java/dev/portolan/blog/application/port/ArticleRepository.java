package dev.portolan.blog.application.port;

import dev.portolan.blog.domain.Article;
import dev.portolan.blog.domain.NewArticle;
import dev.portolan.blog.domain.Slug;
import java.util.Optional;

/** Where articles are kept whole, to be changed. It also keeps the tag cloud and totals in step. */
public interface ArticleRepository {

  /** The article that has this address now, or had it once. */
  Optional<Article> find(Slug slug);

  /**
   * Stores a new article.
   *
   * @return the article at the first free address of those that its title asks for; the address
   *     stays reserved until the article is deleted
   */
  Article add(NewArticle article);

  /**
   * Stores a change. A new address is made free of others' as in {@link #add}; one that the article
   * has or had counts as free. Former addresses stay.
   *
   * @param before the article as it was read
   * @param after what became of it, with the next version
   * @return what is now stored
   * @throws dev.portolan.shared.domain.Conflict somebody changed or deleted it since it was read
   */
  Article update(Article before, Article after);

  /**
   * Deletes an article with its comments, favourites and addresses.
   *
   * @throws dev.portolan.shared.domain.Conflict somebody changed or deleted it since it was read
   */
  void delete(Article article);
}
