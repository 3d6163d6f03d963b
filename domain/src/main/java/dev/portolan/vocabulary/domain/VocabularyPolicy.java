package dev.portolan.vocabulary.domain;

import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Forbidden;

/** Everybody may learn; words and templates are the moderators' business. */
public final class VocabularyPolicy {

  private VocabularyPolicy() {}

  /**
   * Guards every change of words and templates.
   *
   * @throws Forbidden the actor may not manage the vocabulary
   */
  public static void requireMayManage(Actor actor) {
    if (!actor.may(VocabularyPermissions.MANAGE)) {
      throw new Forbidden("vocabulary");
    }
  }
}
