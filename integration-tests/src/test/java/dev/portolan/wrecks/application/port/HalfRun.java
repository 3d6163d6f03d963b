package dev.portolan.wrecks.application.port;

/** A stored port whose contract is run by its fake alone. */
public interface HalfRun {}
