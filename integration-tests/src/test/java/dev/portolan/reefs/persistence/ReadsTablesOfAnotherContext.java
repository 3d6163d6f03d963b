package dev.portolan.reefs.persistence;

import dev.portolan.wrecks.persistence.generated.Tables;

/** Reads tables that another context owns. */
public final class ReadsTablesOfAnotherContext {
  String table() {
    return Tables.planks();
  }
}
