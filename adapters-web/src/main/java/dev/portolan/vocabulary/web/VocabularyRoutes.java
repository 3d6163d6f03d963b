package dev.portolan.vocabulary.web;

import dev.portolan.shared.web.Actors;
import dev.portolan.shared.web.RouteGroup;
import dev.portolan.shared.web.Routes;
import dev.portolan.vocabulary.application.AddTemplate;
import dev.portolan.vocabulary.application.AddWord;
import dev.portolan.vocabulary.application.AdoptLearner;
import dev.portolan.vocabulary.application.BrowseManaged;
import dev.portolan.vocabulary.application.BrowseVocabulary;
import dev.portolan.vocabulary.application.DeleteTemplate;
import dev.portolan.vocabulary.application.DeleteWord;
import dev.portolan.vocabulary.application.EditTemplate;
import dev.portolan.vocabulary.application.EditWord;
import dev.portolan.vocabulary.application.ForgetWord;
import dev.portolan.vocabulary.application.ImportVocabulary;
import dev.portolan.vocabulary.application.LearnWord;
import dev.portolan.vocabulary.application.PracticeSentences;
import java.util.List;

/** All routes of the vocabulary. */
public final class VocabularyRoutes implements RouteGroup {

  /** Everything that can be done with the vocabulary. */
  public record UseCases(
      BrowseVocabulary browse,
      PracticeSentences practise,
      LearnWord learn,
      ForgetWord forget,
      AdoptLearner adopt,
      BrowseManaged managed,
      AddWord addWord,
      EditWord editWord,
      DeleteWord deleteWord,
      AddTemplate addTemplate,
      EditTemplate editTemplate,
      DeleteTemplate deleteTemplate,
      ImportVocabulary importVocabulary) {}

  private final List<RouteGroup> groups;

  public VocabularyRoutes(UseCases useCases, Actors actors) {
    groups =
        List.of(
            new LearnerRoutes(useCases, new Learners(useCases.adopt(), actors)),
            new WordRoutes(useCases, actors),
            new TemplateRoutes(useCases, actors));
  }

  @Override
  public void addTo(Routes routes) {
    groups.forEach(group -> group.addTo(routes));
  }
}
