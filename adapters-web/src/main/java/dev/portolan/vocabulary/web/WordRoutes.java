package dev.portolan.vocabulary.web;

import dev.portolan.shared.web.Actors;
import dev.portolan.shared.web.JsonBody;
import dev.portolan.shared.web.RouteGroup;
import dev.portolan.shared.web.Routes;
import dev.portolan.shared.web.TextBody;
import dev.portolan.vocabulary.application.AddWord;
import dev.portolan.vocabulary.application.DeleteWord;
import dev.portolan.vocabulary.application.EditWord;
import dev.portolan.vocabulary.application.ImportVocabulary;
import dev.portolan.vocabulary.application.WordInput;
import dev.portolan.vocabulary.web.WordJson.WordAnswer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** What moderators do with words, one by one and as a whole sheet. */
final class WordRoutes implements RouteGroup {

  private final VocabularyRoutes.UseCases useCases;
  private final Actors actors;

  WordRoutes(VocabularyRoutes.UseCases useCases, Actors actors) {
    this.useCases = useCases;
    this.actors = actors;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get("/api/vocabulary/admin/words", this::list)
        .post("/api/vocabulary/admin/words", this::add)
        .put("/api/vocabulary/admin/words/{id}", this::edit)
        .delete("/api/vocabulary/admin/words/{id}", this::delete)
        .post("/api/vocabulary/admin/import", this::importSheet);
  }

  private void list(Context http) {
    var actor = actors.signedIn(http);
    http.json(WordJson.many(useCases.managed().words(actor, LearnerRoutes.selection(http))));
  }

  private void add(Context http) {
    var actor = actors.signedIn(http);
    var word = useCases.addWord().handle(actor, new AddWord.Command(input(http)));
    http.status(HttpStatus.CREATED).json(new WordAnswer(WordJson.of(word)));
  }

  private void edit(Context http) {
    var actor = actors.signedIn(http);
    var command = new EditWord.Command(LearnerRoutes.word(http), input(http));
    http.json(new WordAnswer(WordJson.of(useCases.editWord().handle(actor, command))));
  }

  private void delete(Context http) {
    var actor = actors.signedIn(http);
    useCases.deleteWord().handle(actor, new DeleteWord.Command(LearnerRoutes.word(http)));
    http.status(204);
  }

  private void importSheet(Context http) {
    var actor = actors.signedIn(http);
    var command = new ImportVocabulary.Command(TextBody.of(http, "text/csv"));
    http.json(ImportAnswer.of(useCases.importVocabulary().handle(actor, command)));
  }

  private static WordInput input(Context http) {
    var word =
        JsonBody.of(http)
            .only("word")
            .object("word")
            .only("theme", "type", "spanish", "feminine", "gender", "countability", "english");
    return new WordInput(
        word.text("theme"),
        word.text("type"),
        word.text("spanish"),
        word.text("feminine"),
        word.text("gender"),
        word.text("countability"),
        word.text("english"));
  }
}
