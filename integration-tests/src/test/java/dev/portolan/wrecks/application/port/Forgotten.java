package dev.portolan.wrecks.application.port;

/** A port that nobody fills. */
public interface Forgotten {}
