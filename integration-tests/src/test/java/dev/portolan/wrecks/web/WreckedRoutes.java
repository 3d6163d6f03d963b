package dev.portolan.wrecks.web;

/** The face of a context, there to be used by those who may not. */
public record WreckedRoutes() {}
