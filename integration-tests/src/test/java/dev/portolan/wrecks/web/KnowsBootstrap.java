package dev.portolan.wrecks.web;

import dev.portolan.bootstrap.Portolan;

/** Depends on what should put it together. */
public record KnowsBootstrap(Portolan portolan) {}
