package dev.portolan.bootstrap;

import dev.portolan.accounts.application.port.TokenGenerator;
import dev.portolan.accounts.persistence.AccountsPersistence;
import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.web.RouteGroup;
import dev.portolan.vocabulary.application.AddTemplate;
import dev.portolan.vocabulary.application.AddWord;
import dev.portolan.vocabulary.application.AdoptLearner;
import dev.portolan.vocabulary.application.BrowseManaged;
import dev.portolan.vocabulary.application.BrowseVocabulary;
import dev.portolan.vocabulary.application.DeleteTemplate;
import dev.portolan.vocabulary.application.DeleteWord;
import dev.portolan.vocabulary.application.EditTemplate;
import dev.portolan.vocabulary.application.EditWord;
import dev.portolan.vocabulary.application.FillVocabulary;
import dev.portolan.vocabulary.application.ForgetWord;
import dev.portolan.vocabulary.application.ImportVocabulary;
import dev.portolan.vocabulary.application.LearnWord;
import dev.portolan.vocabulary.application.Learning;
import dev.portolan.vocabulary.application.PracticeSentences;
import dev.portolan.vocabulary.application.port.LearnerTokens;
import dev.portolan.vocabulary.domain.LearnerHash;
import dev.portolan.vocabulary.domain.LearnerToken;
import dev.portolan.vocabulary.persistence.VocabularyPersistence;
import dev.portolan.vocabulary.web.VocabularyRoutes;
import java.time.InstantSource;
import java.util.List;

/** The vocabulary trainer, put together. It goes by deleting this file and its folders. */
final class VocabularyModule implements Module {

  private final FillVocabulary fill;
  private final RouteGroup routes;

  VocabularyModule(Database database, AccountsModule accounts, InstantSource clock) {
    var stored = new VocabularyPersistence(database);
    var words = stored.words();
    var templates = stored.templates();
    var reader = VocabularyPersistence.sheetReader();
    var tokens = new AccountsLearnerTokens(AccountsPersistence.tokens());
    var learning = new Learning(stored.learners(), stored.practices(), tokens, clock);
    var chance = VocabularyPersistence.chance();
    var tx = database.transactions();

    var sheets = VocabularyPersistence.starterSheets();
    fill = new FillVocabulary(sheets, reader, words, templates, tx);
    var useCases =
        new VocabularyRoutes.UseCases(
            new BrowseVocabulary(words, templates, learning, tx),
            new PracticeSentences(words, templates, learning, chance, tx),
            new LearnWord(learning, tx),
            new ForgetWord(words, learning, tx),
            new AdoptLearner(learning, tx),
            new BrowseManaged(words, templates, tx),
            new AddWord(words, tx),
            new EditWord(words, tx),
            new DeleteWord(words, tx),
            new AddTemplate(templates, tx),
            new EditTemplate(templates, tx),
            new DeleteTemplate(templates, tx),
            new ImportVocabulary(reader, words, templates, tx));
    routes = new VocabularyRoutes(useCases, accounts.actors());
  }

  @Override
  public String name() {
    return "vocabulary";
  }

  @Override
  public List<RouteGroup> routes() {
    return List.of(routes);
  }

  @Override
  public void fill() {
    var _ = fill.handle(Portolan.operator(), new FillVocabulary.Command());
  }

  /** A learner's token is made like an access token, and as little of it is kept. */
  private record AccountsLearnerTokens(TokenGenerator tokens) implements LearnerTokens {

    @Override
    public LearnerToken token() {
      return new LearnerToken(tokens.token().value());
    }

    @Override
    public LearnerHash hash(String presented) {
      return new LearnerHash(tokens.hash(presented).value());
    }
  }
}
