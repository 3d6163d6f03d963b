package dev.portolan.shared.domain;

import dev.portolan.wrecks.domain.InTheWrongModule;

/** Is shared by all, and yet uses a context; see {@code dev.portolan.wrecks}. */
public record SharedThatUsesAContext(InTheWrongModule foreign) {}
