package dev.portolan.wrecks.domain;

import dev.portolan.wrecks.application.ReachesIntoTheDomain;

/** One half of a cycle between two packages. */
public record ReachesBackToItsCaller(ReachesIntoTheDomain caller) {}
