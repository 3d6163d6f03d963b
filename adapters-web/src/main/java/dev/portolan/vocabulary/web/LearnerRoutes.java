package dev.portolan.vocabulary.web;

import dev.portolan.shared.web.JsonBody;
import dev.portolan.shared.web.Params;
import dev.portolan.shared.web.RouteGroup;
import dev.portolan.shared.web.Routes;
import dev.portolan.vocabulary.application.BrowseVocabulary;
import dev.portolan.vocabulary.application.ForgetWord;
import dev.portolan.vocabulary.application.LearnWord;
import dev.portolan.vocabulary.application.PracticeSentences;
import dev.portolan.vocabulary.application.port.Selection;
import dev.portolan.vocabulary.domain.WordId;
import dev.portolan.vocabulary.domain.WordType;
import io.javalin.http.Context;
import java.util.Optional;

/** What learners see and do. */
final class LearnerRoutes implements RouteGroup {

  private final BrowseVocabulary browse;
  private final PracticeSentences practise;
  private final LearnWord learn;
  private final ForgetWord forget;
  private final Learners learners;

  LearnerRoutes(VocabularyRoutes.UseCases useCases, Learners learners) {
    this.browse = useCases.browse();
    this.practise = useCases.practise();
    this.learn = useCases.learn();
    this.forget = useCases.forget();
    this.learners = learners;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get("/api/vocabulary/themes", http -> http.json(ThemesAnswer.of(browse.corners())))
        .get("/api/vocabulary/words", this::words)
        .post("/api/vocabulary/sentences", this::practise)
        .put("/api/vocabulary/words/{id}/learned", this::learn)
        .delete("/api/vocabulary/words/{id}/learned", this::forget)
        .get("/api/vocabulary/progress", this::progress);
  }

  private void words(Context http) {
    var learner = learners.of(http);
    var learned = Params.flag(http, "learned");
    var words = browse.words(learner.actor(), selection(http), learned, learner.token());
    http.json(LearnerWordJson.many(words));
  }

  private void practise(Context http) {
    var learner = learners.of(http);
    var body = JsonBody.of(http).only("theme", "type", "count");
    var command =
        new PracticeSentences.Command(
            body.text("theme"), body.text("type"), body.number("count"), learner.token());
    var lesson = practise.handle(learner.actor(), command);
    learners.remember(http, learner, lesson.issued());
    http.json(SentencesAnswer.of(lesson));
  }

  private void learn(Context http) {
    var learner = learners.of(http);
    var issued = learn.handle(learner.actor(), new LearnWord.Command(word(http), learner.token()));
    learners.remember(http, learner, issued);
    http.status(204);
  }

  private void forget(Context http) {
    var learner = learners.of(http);
    forget.handle(learner.actor(), new ForgetWord.Command(word(http), learner.token()));
    learners.remember(http, learner, Optional.empty());
    http.status(204);
  }

  private void progress(Context http) {
    var learner = learners.of(http);
    http.json(ProgressAnswer.of(browse.progress(learner.actor(), learner.token())));
  }

  /** What the query {@code theme} and {@code type} choose. */
  static Selection selection(Context http) {
    return new Selection(Params.query(http, "theme"), Params.query(http, "type").map(WordType::of));
  }

  static WordId word(Context http) {
    return new WordId(Params.id(http, "id", "word"));
  }
}
