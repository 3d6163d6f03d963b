package dev.portolan.blog.application.port;

import dev.portolan.blog.domain.Slug;
import dev.portolan.shared.domain.Page;
import dev.portolan.shared.domain.PageRequest;
import dev.portolan.shared.domain.UserId;
import java.util.Optional;

/** Articles as readers see them. It hides nothing: who may see a draft is asked by the use case. */
public interface ArticleFeed {

  /**
   * The article that has this address now, or had it once; drafts too.
   *
   * @param viewer whose favourites are told
   */
  Optional<ArticleText> one(Slug slug, Optional<UserId> viewer);

  /**
   * Published articles, the last published first; of the same moment, the one with the higher id.
   * The total counts all that pass the filter.
   *
   * @param viewer whose favourites are told
   */
  Page<ArticleLine> published(ArticleFilter filter, PageRequest page, Optional<UserId> viewer);

  /** What an author has not published yet, the newest first. */
  Page<ArticleLine> drafts(UserId author, PageRequest page);
}
