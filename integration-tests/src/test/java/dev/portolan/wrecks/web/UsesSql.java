package dev.portolan.wrecks.web;

import org.jooq.DSLContext;

/** Asks the database itself. */
public record UsesSql(DSLContext sql) {}
