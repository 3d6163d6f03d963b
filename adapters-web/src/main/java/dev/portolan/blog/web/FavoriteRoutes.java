package dev.portolan.blog.web;

import dev.portolan.blog.application.FavoriteArticle;
import dev.portolan.blog.application.UnfavoriteArticle;
import dev.portolan.shared.web.Actors;
import dev.portolan.shared.web.RouteGroup;
import dev.portolan.shared.web.Routes;
import io.javalin.http.Context;

/** Favourites: to like an article, and to like it no longer. */
final class FavoriteRoutes implements RouteGroup {

  private final FavoriteArticle favorite;
  private final UnfavoriteArticle unfavorite;
  private final Actors actors;

  FavoriteRoutes(BlogRoutes.UseCases useCases, Actors actors) {
    this.favorite = useCases.favoriteArticle();
    this.unfavorite = useCases.unfavoriteArticle();
    this.actors = actors;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .post("/api/articles/{slug}/favorite", this::favorite)
        .delete("/api/articles/{slug}/favorite", this::unfavorite);
  }

  private void favorite(Context http) {
    var actor = actors.signedIn(http);
    var command = new FavoriteArticle.Command(http.pathParam("slug"));
    ArticleBodies.answer(http, favorite.handle(actor, command));
  }

  private void unfavorite(Context http) {
    var actor = actors.signedIn(http);
    var command = new UnfavoriteArticle.Command(http.pathParam("slug"));
    ArticleBodies.answer(http, unfavorite.handle(actor, command));
  }
}
