package dev.portolan.wrecks.application;

import java.sql.SQLException;

/** Tells its callers about the database. */
public interface LeaksDatabaseFailures {
  void save() throws SQLException;
}
