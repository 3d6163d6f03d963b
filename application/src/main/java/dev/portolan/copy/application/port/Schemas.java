package dev.portolan.copy.application.port;

import java.util.List;

/** What the migrations of this program make: the tables that a move fills. */
public interface Schemas {

  /**
   * Brings the target up to date.
   *
   * @throws CrossingFailed it cannot be
   */
  void migrateTarget();

  /**
   * Makes a SQLite file with the tables and the few rows that every new one has.
   *
   * @param file where; there is none yet
   */
  void migrateFile(String file);

  /** The statements that would make PostgreSQL's tables, in their order. */
  List<String> postgresScripts();
}
