package dev.portolan.wrecks.application.port;

/** A port that is not stored, and whose adapter nobody tries. */
public interface Untried {}
