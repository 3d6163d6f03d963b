package dev.portolan.wrecks.domain;

/** Says domain by its package, but is not compiled in the module {@code domain}. */
public record InTheWrongModule() {}
