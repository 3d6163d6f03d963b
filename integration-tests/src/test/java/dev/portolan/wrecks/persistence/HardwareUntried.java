package dev.portolan.wrecks.persistence;

import dev.portolan.wrecks.application.port.Untried;

/** Well named, but without a test. */
public final class HardwareUntried implements Untried {}
