package dev.portolan.wrecks.persistence;

import org.jooq.DSLContext;

/** Writes SQL that one of the databases may not speak. */
public record WritesPlainSql(DSLContext sql) {
  void sink() {
    sql.execute("delete from planks");
  }
}
