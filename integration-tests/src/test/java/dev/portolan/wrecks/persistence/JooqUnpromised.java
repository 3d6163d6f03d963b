package dev.portolan.wrecks.persistence;

import dev.portolan.wrecks.application.port.Unpromised;
import org.jooq.DSLContext;

/** Stores what no contract describes. */
public record JooqUnpromised(DSLContext sql) implements Unpromised {}
