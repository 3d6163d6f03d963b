package dev.portolan.bootstrap.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What defaults depend on.
 *
 * @param checkout the top of the checkout whose {@code ./portolan} started this, if one did
 */
public record Place(Environment environment, Optional<Path> checkout) {

  /** A developer's desk, or a test. */
  boolean isFree() {
    return !environment.isGuarded();
  }
}
