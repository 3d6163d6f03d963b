package dev.portolan.recalls.application.port;

import dev.portolan.recalls.domain.BrandName;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which recalls count: those that pass everything that is present.
 *
 * @param brand a product's brand has all these words at its beginning
 * @param from announced on that day or later
 * @param to announced on that day or earlier
 */
public record RecallFilter(
    Optional<BrandName> brand, Optional<LocalDate> from, Optional<LocalDate> to) {

  /** Lets everything pass. */
  public static final RecallFilter ALL =
      new RecallFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
