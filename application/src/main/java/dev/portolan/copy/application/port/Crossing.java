package dev.portolan.copy.application.port;

import dev.portolan.copy.domain.Findings;
import dev.portolan.shared.application.Progress;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One move of all rows from one database to another, step by step and in this order. Until {@link
 * #land} has come back, the target is as it was; closing gives up what was not landed.
 *
 * <p>Every method throws {@link CrossingFailed} when a database fails.
 */
public interface Crossing extends AutoCloseable {

  /**
   * Compares the two catalogues and makes sure that landing will be possible.
   *
   * @param findings takes what stands in the way
   */
  CopyPlan plan(Findings findings);

  /**
   * Reads the source, cell by cell, into a place beside the target's own tables.
   *
   * @param findings takes every cell that cannot be moved
   */
  List<TableTally> load(Findings findings, Consumer<Progress> progress);

  /** Proves keys, checks and references on what was loaded, and lists all that break them. */
  void prove(Findings findings, Consumer<Progress> progress);

  /** Reads back what was loaded and compares it with what was read, cell by cell. */
  void verify(Findings findings, Consumer<Progress> progress);

  /** Makes what was loaded the target's, in one short step: all of it or nothing. */
  void land(Findings findings);

  /** How often each rule was used, by {@code rule:table.column}. */
  Map<String, Long> changes();

  @Override
  void close();
}
