package dev.portolan.wrecks.persistence;

import dev.portolan.wrecks.application.port.Untried;

/** Does not say what it fills. */
public final class Misnamed implements Untried {}
