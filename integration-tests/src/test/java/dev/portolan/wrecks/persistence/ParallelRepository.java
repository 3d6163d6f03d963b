package dev.portolan.wrecks.persistence;

import java.util.List;

/** Spreads work over threads that have no transaction. */
public final class ParallelRepository {
  void save(List<Runnable> work) {
    work.parallelStream().forEach(Runnable::run);
  }
}
