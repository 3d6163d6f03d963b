package dev.portolan.vocabulary.web;

import dev.portolan.shared.web.Actors;
import dev.portolan.shared.web.JsonBody;
import dev.portolan.shared.web.Params;
import dev.portolan.shared.web.RouteGroup;
import dev.portolan.shared.web.Routes;
import dev.portolan.vocabulary.application.AddTemplate;
import dev.portolan.vocabulary.application.DeleteTemplate;
import dev.portolan.vocabulary.application.EditTemplate;
import dev.portolan.vocabulary.application.TemplateInput;
import dev.portolan.vocabulary.domain.TemplateId;
import dev.portolan.vocabulary.web.TemplateJson.TemplateAnswer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** What moderators do with templates. */
final class TemplateRoutes implements RouteGroup {

  private final VocabularyRoutes.UseCases useCases;
  private final Actors actors;

  TemplateRoutes(VocabularyRoutes.UseCases useCases, Actors actors) {
    this.useCases = useCases;
    this.actors = actors;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get("/api/vocabulary/admin/templates", this::list)
        .post("/api/vocabulary/admin/templates", this::add)
        .put("/api/vocabulary/admin/templates/{id}", this::edit)
        .delete("/api/vocabulary/admin/templates/{id}", this::delete);
  }

  private void list(Context http) {
    var actor = actors.signedIn(http);
    var templates = useCases.managed().templates(actor, LearnerRoutes.selection(http));
    http.json(TemplateJson.many(templates));
  }

  private void add(Context http) {
    var actor = actors.signedIn(http);
    var template = useCases.addTemplate().handle(actor, new AddTemplate.Command(input(http)));
    http.status(HttpStatus.CREATED).json(new TemplateAnswer(TemplateJson.of(template)));
  }

  private void edit(Context http) {
    var actor = actors.signedIn(http);
    var command = new EditTemplate.Command(template(http), input(http));
    var template = useCases.editTemplate().handle(actor, command);
    http.json(new TemplateAnswer(TemplateJson.of(template)));
  }

  private void delete(Context http) {
    var actor = actors.signedIn(http);
    useCases.deleteTemplate().handle(actor, new DeleteTemplate.Command(template(http)));
    http.status(204);
  }

  private static TemplateId template(Context http) {
    return new TemplateId(Params.id(http, "id", "template"));
  }

  private static TemplateInput input(Context http) {
    var template =
        JsonBody.of(http)
            .only("template")
            .object("template")
            .only("theme", "type", "spanish", "english");
    return new TemplateInput(
        template.text("theme"),
        template.text("type"),
        template.text("spanish"),
        template.text("english"));
  }
}
