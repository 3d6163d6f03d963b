package dev.portolan.wrecks.application.port;

/** A stored port without a contract. */
public interface Unpromised {}
