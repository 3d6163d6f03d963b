package dev.portolan.vocabulary.application.port;

import dev.portolan.vocabulary.domain.NewTemplate;
import dev.portolan.vocabulary.domain.Template;
import dev.portolan.vocabulary.domain.TemplateId;
import java.util.List;
import java.util.Optional;

/** Where templates are kept. */
public interface TemplateRepository {

  /**
   * Stores a new template.
   *
   * @throws dev.portolan.shared.domain.Conflict the theme has a template of this type with the same
   *     Spanish
   */
  Template add(NewTemplate template);

  /**
   * Stores many, and leaves out those whose theme has a template of the type with the same Spanish.
   */
  void addMissing(List<NewTemplate> templates);

  Optional<Template> find(TemplateId id);

  /**
   * Stores a template as it is now.
   *
   * @throws dev.portolan.shared.domain.NotFound it is gone
   * @throws dev.portolan.shared.domain.Conflict the theme has another template of this type with
   *     the same Spanish
   */
  void update(Template template);

  /**
   * @return whether it was there
   */
  boolean delete(TemplateId id);

  /** By id. */
  List<Template> list(Selection selection);

  /** How many there are, in no promised order; none of what there are none of. */
  List<Tally> tallies();
}
