package dev.portolan.wrecks.persistence;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Trusts jOOQ with rows that SQLite gives back wrong. */
public record ReturnsByItself(DSLContext sql) {
  @Nullable Long add() {
    return sql.insertInto(table(name("planks")))
        .defaultValues()
        .returning(field(name("id"), Long.class))
        .fetchOne(field(name("id"), Long.class));
  }
}
