package dev.portolan.wrecks.web;

/** Can be used past the face of its context. */
public final class TooPublicRoutes {}
