package dev.portolan.wrecks.persistence;

import dev.portolan.wrecks.web.WreckedRoutes;

/** Sees the other adapter. */
public record UsesWeb(WreckedRoutes routes) {}
