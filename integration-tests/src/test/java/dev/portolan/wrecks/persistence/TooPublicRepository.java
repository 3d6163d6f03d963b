package dev.portolan.wrecks.persistence;

/** Can be used past the face of its context. */
public final class TooPublicRepository {}
