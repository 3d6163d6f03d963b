package dev.portolan.reefs.domain;

import dev.portolan.wrecks.domain.InTheWrongModule;

/** Uses another context's value. */
public record UsesAnotherContext(InTheWrongModule foreign) {}
