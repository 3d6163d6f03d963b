package dev.portolan.shared.persistence;

import java.util.Optional;

/**
 * The roles that come to one PostgreSQL database.
 *
 * @param migration who owns the tables; {@code main} if nobody else does
 */
record PostgresRoles(PostgresUrl main, Optional<PostgresUrl> read, PostgresUrl migration) {

  static PostgresRoles of(DatabaseUrls urls) {
    var main = (PostgresUrl) urls.main();
    return new PostgresRoles(
        main,
        urls.read().map(PostgresUrl.class::cast),
        urls.migration().map(PostgresUrl.class::cast).orElse(main));
  }

  /**
   * Looks whether the server is there, lets the roles that serve in, and is fit for them.
   *
   * @throws DatabaseUnreachable it is not there, or does not let one of them in
   * @throws DatabaseUnusable it is too old, or the one who reads comes somewhere else
   */
  void check(DatabaseSettings settings) {
    var served = PostgresIdentity.of(main, "DATABASE_URL", settings);
    if (read.isPresent()) {
      PostgresIdentity.of(read.get(), "DATABASE_READ_URL", settings)
          .requireReadsOf(served, read.get());
    }
  }

  /**
   * Looks whether who reads may read every table that is there.
   *
   * @throws DatabaseUnusable they may not
   */
  void checkReading(DatabaseSettings settings) {
    read.ifPresent(reader -> PostgresReadRights.require(main, reader, settings));
  }

  /**
   * Looks whether who migrates comes to the database that is served.
   *
   * @throws DatabaseUnusable they come to another one
   */
  void checkMigration(DatabaseSettings settings) {
    if (!migration.equals(main)) {
      PostgresIdentity.of(migration, "DATABASE_MIGRATION_URL", settings)
          .requireSame(PostgresIdentity.of(main, "DATABASE_URL", settings), migration);
    }
  }
}
