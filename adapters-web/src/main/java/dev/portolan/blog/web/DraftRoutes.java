package dev.portolan.blog.web;

import dev.portolan.blog.application.BrowseArticles;
import dev.portolan.blog.application.PublishArticle;
import dev.portolan.blog.application.WriteDraft;
import dev.portolan.shared.web.Actors;
import dev.portolan.shared.web.Paging;
import dev.portolan.shared.web.RouteGroup;
import dev.portolan.shared.web.Routes;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Drafts: to write, to list one's own, to publish. They are read and edited as articles. */
final class DraftRoutes implements RouteGroup {

  private final BrowseArticles browse;
  private final WriteDraft write;
  private final PublishArticle publish;
  private final Actors actors;

  DraftRoutes(BlogRoutes.UseCases useCases, Actors actors) {
    this.browse = useCases.browseArticles();
    this.write = useCases.writeDraft();
    this.publish = useCases.publishArticle();
    this.actors = actors;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get("/api/drafts", this::list)
        .post("/api/drafts", this::write)
        .post("/api/drafts/{slug}/publish", this::publish);
  }

  private void list(Context http) {
    var actor = actors.signedIn(http);
    var page = Paging.STRICT.of(http);
    ArticleRoutes.answer(http, page, browse.drafts(actor, page));
  }

  private void write(Context http) {
    var actor = actors.signedIn(http);
    var command = new WriteDraft.Command(ArticleBodies.readStrictly(http));
    http.status(HttpStatus.CREATED);
    ArticleBodies.answer(http, write.handle(actor, command));
  }

  private void publish(Context http) {
    var actor = actors.signedIn(http);
    var command = new PublishArticle.Command(http.pathParam("slug"));
    ArticleBodies.answer(http, publish.handle(actor, command));
  }
}
