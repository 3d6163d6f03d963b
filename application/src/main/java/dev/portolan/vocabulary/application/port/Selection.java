package dev.portolan.vocabulary.application.port;

import dev.portolan.vocabulary.domain.WordType;
import java.util.Optional;

/**
 * Which words or templates are wanted.
 *
 * @param theme of this theme only; one that nobody knows has none
 * @param type of this type only
 */
public record Selection(Optional<String> theme, Optional<WordType> type) {

  /** All of them. */
  public static final Selection ALL = new Selection(Optional.empty(), Optional.empty());
}
