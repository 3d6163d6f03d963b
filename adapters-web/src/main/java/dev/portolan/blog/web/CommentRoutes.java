package dev.portolan.blog.web;

import dev.portolan.blog.application.AddComment;
import dev.portolan.blog.application.BrowseComments;
import dev.portolan.blog.application.DeleteComment;
import dev.portolan.blog.web.CommentJson.CommentAnswer;
import dev.portolan.blog.web.CommentJson.CommentsAnswer;
import dev.portolan.shared.web.Actors;
import dev.portolan.shared.web.JsonBody;
import dev.portolan.shared.web.Paging;
import dev.portolan.shared.web.RouteGroup;
import dev.portolan.shared.web.Routes;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Comments: to read, to write, to take away. */
final class CommentRoutes implements RouteGroup {

  private final BrowseComments browse;
  private final AddComment add;
  private final DeleteComment delete;
  private final Actors actors;

  CommentRoutes(BlogRoutes.UseCases useCases, Actors actors) {
    this.browse = useCases.browseComments();
    this.add = useCases.addComment();
    this.delete = useCases.deleteComment();
    this.actors = actors;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get("/api/articles/{slug}/comments", this::list)
        .post("/api/articles/{slug}/comments", this::add)
        .delete("/api/articles/{slug}/comments/{id}", this::delete);
  }

  private void list(Context http) {
    var actor = actors.of(http);
    var after = Paging.CONTRACT.after(http);
    var part = browse.of(actor, http.pathParam("slug"), after);
    part.next().ifPresent(next -> Paging.linkNext(http, next));
    http.json(new CommentsAnswer(part.items().stream().map(CommentJson::of).toList()));
  }

  private void add(Context http) {
    var actor = actors.signedIn(http);
    var body = JsonBody.of(http).object("comment").text("body");
    var comment = add.handle(actor, new AddComment.Command(http.pathParam("slug"), body));
    http.status(HttpStatus.CREATED).json(new CommentAnswer(CommentJson.of(comment)));
  }

  private void delete(Context http) {
    var actor = actors.signedIn(http);
    delete.handle(actor, new DeleteComment.Command(http.pathParam("slug"), http.pathParam("id")));
    http.status(HttpStatus.NO_CONTENT);
  }
}
