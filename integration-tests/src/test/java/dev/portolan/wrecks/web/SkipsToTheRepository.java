package dev.portolan.wrecks.web;

import dev.portolan.wrecks.application.port.Forgotten;

/** Goes to the repository, past every check. */
public record SkipsToTheRepository(Forgotten repository) {}
