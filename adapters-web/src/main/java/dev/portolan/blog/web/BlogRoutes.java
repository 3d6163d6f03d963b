package dev.portolan.blog.web;

import dev.portolan.blog.application.AddComment;
import dev.portolan.blog.application.BrowseArticles;
import dev.portolan.blog.application.BrowseComments;
import dev.portolan.blog.application.BrowseTags;
import dev.portolan.blog.application.DeleteArticle;
import dev.portolan.blog.application.DeleteComment;
import dev.portolan.blog.application.EditArticle;
import dev.portolan.blog.application.FavoriteArticle;
import dev.portolan.blog.application.PublishArticle;
import dev.portolan.blog.application.UnfavoriteArticle;
import dev.portolan.blog.application.WriteArticle;
import dev.portolan.blog.application.WriteDraft;
import dev.portolan.shared.web.Actors;
import dev.portolan.shared.web.RouteGroup;
import dev.portolan.shared.web.Routes;
import java.util.List;

/** All routes of the blog. */
public final class BlogRoutes implements RouteGroup {

  /** Everything that the blog can do. */
  public record UseCases(
      BrowseArticles browseArticles,
      WriteArticle writeArticle,
      EditArticle editArticle,
      DeleteArticle deleteArticle,
      WriteDraft writeDraft,
      PublishArticle publishArticle,
      FavoriteArticle favoriteArticle,
      UnfavoriteArticle unfavoriteArticle,
      BrowseComments browseComments,
      AddComment addComment,
      DeleteComment deleteComment,
      BrowseTags browseTags) {}

  private final List<RouteGroup> groups;

  public BlogRoutes(UseCases useCases, Actors actors) {
    groups =
        List.of(
            new ArticleRoutes(useCases, actors),
            new DraftRoutes(useCases, actors),
            new FavoriteRoutes(useCases, actors),
            new CommentRoutes(useCases, actors),
            new TagRoutes(useCases));
  }

  @Override
  public void addTo(Routes routes) {
    groups.forEach(group -> group.addTo(routes));
  }
}
