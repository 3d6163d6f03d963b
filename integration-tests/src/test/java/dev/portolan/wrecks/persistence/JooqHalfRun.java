package dev.portolan.wrecks.persistence;

import dev.portolan.wrecks.application.port.HalfRun;
import org.jooq.DSLContext;

/** Stores what was tried only in memory. */
public record JooqHalfRun(DSLContext sql) implements HalfRun {}
