package dev.portolan.vocabulary.domain;

import dev.portolan.shared.domain.Permission;

/** What only some may do in the vocabulary. Its migration grants it to roles. */
public final class VocabularyPermissions {

  /** Add, change, delete and import words and templates. */
  public static final Permission MANAGE = new Permission("vocabulary.manage");

  private VocabularyPermissions() {}
}
