package dev.portolan.reefs.application;

import dev.portolan.wrecks.persistence.generated.Tables;

/** Reads tables without being persistence. */
public final class ReadsTablesOfAnotherLayer {
  String table() {
    return Tables.planks();
  }
}
