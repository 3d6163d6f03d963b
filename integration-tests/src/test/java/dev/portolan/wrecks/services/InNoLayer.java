package dev.portolan.wrecks.services;

/** In a layer that does not exist. */
public final class InNoLayer {}
