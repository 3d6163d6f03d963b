package dev.portolan.copy.application.port;

import dev.portolan.copy.domain.Findings;
import dev.portolan.shared.application.Progress;
import java.util.List;
import java.util.function.Consumer;

/** Two databases, or one and what was written down of another, that should hold the same rows. */
public interface Comparison {

  /**
   * Reads all rows of both.
   *
   * @param findings takes every difference: table, key, column, both values
   * @return the tables, with the digests of the first
   * @throws CrossingFailed a database failed
   */
  List<TableTally> compare(Findings findings, Consumer<Progress> progress);

  /** What is compared, for a human; never a password. */
  String describe();
}
