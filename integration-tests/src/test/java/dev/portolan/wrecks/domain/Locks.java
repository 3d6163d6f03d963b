package dev.portolan.wrecks.domain;

import java.util.concurrent.Semaphore;

/** Knows concurrency. */
public record Locks(Semaphore semaphore) {}
