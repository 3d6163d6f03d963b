package dev.portolan.process;

import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.persistence.DatabaseSettings;
import dev.portolan.shared.persistence.DatabaseUrl;
import java.util.List;

/** Migrates the database of its first argument, with a migration that takes as long as it says. */
final class MigrateReefs {

  private MigrateReefs() {}

  public static void main(String[] arguments) {
    var url = DatabaseUrl.parse(arguments[0]);
    try (var database = Database.open(url, DatabaseSettings.DEFAULTS)) {
      database.migrate(List.of("accounts", "reefs"));
    }
  }
}
