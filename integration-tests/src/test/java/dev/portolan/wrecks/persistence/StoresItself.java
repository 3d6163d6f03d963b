package dev.portolan.wrecks.persistence;

import org.jooq.UpdatableRecord;

/** Lets a record insert itself, which returns its id by jOOQ's own way. */
public record StoresItself(UpdatableRecord<?> row) {
  void save() {
    row.store();
  }
}
