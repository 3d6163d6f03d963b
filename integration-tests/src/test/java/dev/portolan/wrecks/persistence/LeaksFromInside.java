package dev.portolan.wrecks.persistence;

import org.jooq.exception.DataAccessException;

/** Lets the database's failures out. */
public final class LeaksFromInside {
  public void save() throws DataAccessException {}
}
