package dev.portolan.bootstrap.settings;

import dev.portolan.shared.persistence.DatabaseUrl;

/** What only the tests of this project read. */
final class TestKeys {

  static final Keys KEYS = new Keys(Group.TESTS);

  static final Setting<DatabaseUrl> URL =
      KEYS.define(
              "TEST_DATABASE_URL",
              "A PostgreSQL server for `./portolan test`, whose role may create databases. Without"
                  + " it a server is started. Tests never touch `DATABASE_URL`.")
          .secret()
          .as(Kind.databaseUrl("a URL"));

  private TestKeys() {}
}
