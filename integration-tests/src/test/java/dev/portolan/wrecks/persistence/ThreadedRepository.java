package dev.portolan.wrecks.persistence;

import java.util.concurrent.ExecutorService;

/** Hands SQL to threads that have no transaction. */
public record ThreadedRepository(ExecutorService threads) {
  void save(Runnable work) {
    threads.execute(work);
  }
}
