package dev.portolan.wrecks;

/** In a context, but in no layer. */
public final class Adrift {}
