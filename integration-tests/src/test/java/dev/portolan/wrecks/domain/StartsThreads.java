package dev.portolan.wrecks.domain;

/** Knows threads, though they lie in {@code java.lang}. */
public record StartsThreads(Thread thread) {}
