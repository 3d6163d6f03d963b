package dev.portolan.wrecks.application;

import dev.portolan.wrecks.domain.ReachesBackToItsCaller;

/** The other half of a cycle between two packages. */
public record ReachesIntoTheDomain(ReachesBackToItsCaller called) {}
