package dev.portolan.blog.persistence;

import dev.portolan.blog.application.port.ArticleFeed;
import dev.portolan.blog.application.port.ArticleRepository;
import dev.portolan.blog.application.port.BulkArticles;
import dev.portolan.blog.application.port.CommentRepository;
import dev.portolan.blog.application.port.FavoriteRepository;
import dev.portolan.blog.application.port.TagCloud;
import dev.portolan.shared.persistence.Database;

/** Where the blog is kept. */
public final class BlogPersistence {

  private final ArticleRepository articles;
  private final ArticleFeed feed;
  private final CommentRepository comments;
  private final FavoriteRepository favorites;
  private final TagCloud tags;
  private final BulkArticles bulk;

  public BlogPersistence(Database database) {
    var sql = database.sql();
    articles = new JooqArticleRepository(sql);
    feed = new JooqArticleFeed(sql);
    comments = new JooqCommentRepository(sql);
    favorites = new JooqFavoriteRepository(sql);
    tags = new JooqTagCloud(sql);
    bulk = new JooqBulkArticles(sql);
  }

  public ArticleRepository articles() {
    return articles;
  }

  public ArticleFeed feed() {
    return feed;
  }

  public CommentRepository comments() {
    return comments;
  }

  public FavoriteRepository favorites() {
    return favorites;
  }

  public TagCloud tags() {
    return tags;
  }

  public BulkArticles bulk() {
    return bulk;
  }
}
