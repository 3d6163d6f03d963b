package dev.portolan.wrecks.application;

import dev.portolan.wrecks.persistence.generated.Tables;

/** Knows what fills its ports. */
public record UsesAdapters(Tables tables) {}
