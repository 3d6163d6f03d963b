package dev.portolan.shared.persistence;

import java.util.Optional;

/**
 * One database, as the roles that come to it.
 *
 * @param main who serves
 * @param read who only reads, on PostgreSQL; {@code main} if there is none
 * @param migration who owns the tables and changes them, on PostgreSQL; {@code main} if there is
 *     none
 */
public record DatabaseUrls(
    DatabaseUrl main, Optional<DatabaseUrl> read, Optional<DatabaseUrl> migration) {

  /** One role for everything. */
  public static DatabaseUrls of(DatabaseUrl main) {
    return new DatabaseUrls(main, Optional.empty(), Optional.empty());
  }

  @Override
  public String toString() {
    return main.toString();
  }
}
