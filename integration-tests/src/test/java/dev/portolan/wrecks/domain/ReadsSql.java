package dev.portolan.wrecks.domain;

import java.sql.Connection;

/** Knows a technology. */
public record ReadsSql(Connection connection) {}
