package dev.portolan.bootstrap.cli;

import dev.portolan.bootstrap.BackupModule;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Work that a Ctrl-C leaves time to undo: what it began is taken back before the process ends. */
final class Undone implements AutoCloseable {

  private static final long SECONDS = 20;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;

  Undone(BackupModule backup) {
    hook = new Thread(() -> stop(backup), "undo");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void stop(BackupModule backup) {
    try {
      if (backup.stop() && !done.await(SECONDS, TimeUnit.SECONDS)) {
        System.err.println("What was begun could not be taken back in time.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The process ends already, and the hook is what waits for this.
    }
  }
}
