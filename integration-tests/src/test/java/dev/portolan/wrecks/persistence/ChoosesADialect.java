package dev.portolan.wrecks.persistence;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;

/** Hides a difference between the databases in a file for both. */
public record ChoosesADialect(DSLContext sql) {
  boolean isSqlite() {
    return sql.family() == SQLDialect.SQLITE;
  }
}
