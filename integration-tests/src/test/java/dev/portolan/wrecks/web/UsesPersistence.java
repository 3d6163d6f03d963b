package dev.portolan.wrecks.web;

import dev.portolan.wrecks.persistence.generated.Tables;

/** Sees the other adapter. */
public record UsesPersistence(Tables tables) {}
