package dev.portolan.wrecks.persistence;

import dev.portolan.wrecks.application.DoOpen;

/** Calls what should call it. */
public record CallsItsCaller(DoOpen useCase) {}
