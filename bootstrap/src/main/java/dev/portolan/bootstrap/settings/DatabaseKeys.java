package dev.portolan.bootstrap.settings;

import dev.portolan.shared.persistence.DatabaseUrl;

/** Which database, as whom. */
final class DatabaseKeys {

  static final Keys KEYS = new Keys(Group.DATABASE);

  static final Setting<DatabaseUrl> URL =
      KEYS.define(
              "DATABASE_URL",
              "Which database: `sqlite:PATH`, or `postgresql://USER:PASSWORD@HOST:PORT/NAME`, with"
                  + " `?sslmode=…` and other parameters of pgjdbc. It excludes the parts below, but"
                  + " for `DB_PASSWORD`, which completes a URL without a password. Production takes"
                  + " no database by default.")
          .secret()
          .flagged()
          .as(Kind.databaseUrl("a URL"), DatabaseKeys::file);

  static final Setting<String> HOST =
      KEYS.define("DB_HOST", "The PostgreSQL server, in place of `DATABASE_URL`.")
          .as(Kind.text("a host"));

  static final Setting<Integer> PORT =
      KEYS.define("DB_PORT", "Its port.").as(Kind.number(1, 65_535), "5432");

  static final Setting<String> NAME =
      KEYS.define("DB_NAME", "The database there.").as(Kind.text("a name"), "portolan");

  static final Setting<String> USER =
      KEYS.define("DB_USER", "The role to connect as.").as(Kind.text("a name"), "portolan");

  static final Setting<String> PASSWORD =
      KEYS.define("DB_PASSWORD", "Its password.").secret().as(Kind.secret("a password"));

  static final Setting<String> SSLMODE =
      KEYS.define(
              "DB_SSLMODE",
              "How the connection is encrypted: `disable`, `allow`, `prefer`, `require`,"
                  + " `verify-ca` or `verify-full`.")
          .as(Kind.text("an sslmode"), "prefer");

  static final Setting<DatabaseUrl> READ_URL =
      KEYS.define(
              "DATABASE_READ_URL",
              "A read-only role on the same PostgreSQL server and database: requests that only read"
                  + " use it, on a pool of its own. A server in recovery (a replica) is refused.")
          .secret()
          .as(Kind.databaseUrl("a URL"));

  static final Setting<DatabaseUrl> MIGRATION_URL =
      KEYS.define(
              "DATABASE_MIGRATION_URL",
              "The owner of the same PostgreSQL database, for migrations, where the role of"
                  + " `DATABASE_URL` may not change tables.")
          .secret()
          .as(Kind.databaseUrl("a URL"));

  static final Setting<Boolean> MIGRATE_ON_START =
      KEYS.define(
              "MIGRATE_ON_START",
              "Whether a start brings the schema up to date. If not, an older schema is refused.")
          .as(Kind.yesOrNo(), place -> Boolean.toString(place.isFree()));

  static final Setting<Boolean> ALLOW_SQLITE =
      KEYS.define(
              "ALLOW_SQLITE_IN_PRODUCTION",
              "Lets production run on a SQLite file: for one node, whose disk is backed up.")
          .as(Kind.yesOrNo(), "false");

  static final Setting<Boolean> ALLOW_PLAINTEXT =
      KEYS.define(
              "ALLOW_PLAINTEXT_DATABASE",
              "Lets production talk to a PostgreSQL on another host without requiring encryption:"
                  + " for one private network.")
          .as(Kind.yesOrNo(), "false");

  private DatabaseKeys() {}

  /** A checkout has one database, from wherever its script is called. */
  private static String file(Place place) {
    return place.isFree()
        ? place
            .checkout()
            .map(folder -> "sqlite:" + folder.resolve("data/portolan.db"))
            .orElse(DatabaseUrl.DEFAULT)
        : "";
  }
}
