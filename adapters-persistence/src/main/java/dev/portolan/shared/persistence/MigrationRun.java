package dev.portolan.shared.persistence;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run of the migrations did.
 *
 * @param applied what ran, in order; empty when there was nothing to do
 * @param backup the copy of a SQLite file that was made before; null when none was needed
 */
public record MigrationRun(List<Migration> applied, @Nullable Path backup) {

  /** There was nothing to do. */
  static final MigrationRun NOTHING = new MigrationRun(List.of(), null);

  public MigrationRun {
    applied = List.copyOf(applied);
  }
}
