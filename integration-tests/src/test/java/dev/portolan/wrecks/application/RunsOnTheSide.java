package dev.portolan.wrecks.application;

/** Leaves its transaction behind. */
public final class RunsOnTheSide {
  void run(Runnable work) {
    Thread.startVirtualThread(work);
  }
}
