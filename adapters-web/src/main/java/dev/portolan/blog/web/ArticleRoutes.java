package dev.portolan.blog.web;

import dev.portolan.blog.application.ArticleItem;
import dev.portolan.blog.application.BrowseArticles;
import dev.portolan.blog.application.DeleteArticle;
import dev.portolan.blog.application.EditArticle;
import dev.portolan.blog.application.WriteArticle;
import dev.portolan.shared.domain.Page;
import dev.portolan.shared.domain.PageRequest;
import dev.portolan.shared.web.Actors;
import dev.portolan.shared.web.ETags;
import dev.portolan.shared.web.JsonBody;
import dev.portolan.shared.web.Paging;
import dev.portolan.shared.web.Params;
import dev.portolan.shared.web.RouteGroup;
import dev.portolan.shared.web.Routes;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Articles: to list, to read, to write. */
final class ArticleRoutes implements RouteGroup {

  private final BrowseArticles browse;
  private final WriteArticle write;
  private final EditArticle edit;
  private final DeleteArticle delete;
  private final Actors actors;

  ArticleRoutes(BlogRoutes.UseCases useCases, Actors actors) {
    this.browse = useCases.browseArticles();
    this.write = useCases.writeArticle();
    this.edit = useCases.editArticle();
    this.delete = useCases.deleteArticle();
    this.actors = actors;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get("/api/articles", this::list)
        .post("/api/articles", this::write)
        .get("/api/articles/feed", this::feed)
        .get("/api/articles/{slug}", this::read)
        .put("/api/articles/{slug}", this::edit)
        .delete("/api/articles/{slug}", this::delete);
  }

  private void list(Context http) {
    var actor = actors.of(http);
    var page = Paging.CONTRACT.of(http);
    var query =
        new BrowseArticles.Query(
            Params.query(http, "tag"),
            Params.query(http, "author"),
            Params.query(http, "favorited"));
    answer(http, page, browse.list(actor, query, page));
  }

  private void feed(Context http) {
    var actor = actors.signedIn(http);
    var page = Paging.CONTRACT.of(http);
    answer(http, page, browse.feed(actor, page));
  }

  private void read(Context http) {
    ArticleBodies.answer(http, browse.one(actors.of(http), http.pathParam("slug")));
  }

  private void write(Context http) {
    var actor = actors.signedIn(http);
    var command = new WriteArticle.Command(ArticleBodies.read(http));
    http.status(HttpStatus.CREATED);
    ArticleBodies.answer(http, write.handle(actor, command));
  }

  private void edit(Context http) {
    var actor = actors.signedIn(http);
    var article = JsonBody.of(http).object("article");
    var command =
        new EditArticle.Command(
            http.pathParam("slug"),
            article.change("title"),
            article.change("description"),
            article.change("body"),
            article.changeOfTexts("tagList"),
            ETags.ifMatch(http));
    ArticleBodies.answer(http, edit.handle(actor, command));
  }

  private void delete(Context http) {
    var actor = actors.signedIn(http);
    delete.handle(actor, new DeleteArticle.Command(http.pathParam("slug"), ETags.ifMatch(http)));
    http.status(HttpStatus.NO_CONTENT);
  }

  static void answer(Context http, PageRequest request, Page<ArticleItem> page) {
    Paging.link(http, request, page);
    http.json(ArticlesAnswer.of(page));
  }
}
