package dev.portolan.bootstrap;

import dev.portolan.bootstrap.settings.Settings;
import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.copy.application.port.Schemas;
import dev.portolan.shared.persistence.DatabaseUnreachable;
import dev.portolan.shared.persistence.DatabaseUnusable;
import dev.portolan.shared.persistence.DatabaseUrl;
import dev.portolan.shared.persistence.MigrationScripts;
import java.util.List;
import java.util.Map;

/** The schemas that all contexts of this program make together. */
final class MigratedSchemas implements Schemas {

  private final DatabaseUrl target;

  MigratedSchemas(DatabaseUrl target) {
    this.target = target;
  }

  @Override
  public void migrateTarget() {
    migrate(target);
  }

  @Override
  public void migrateFile(String file) {
    migrate(DatabaseUrl.parse("sqlite:" + file));
  }

  private static void migrate(DatabaseUrl url) {
    var settings = Settings.from(Map.of("PORTOLAN_ENV", "development")).withDatabase(url);
    try (var portolan = Portolan.connect(settings)) {
      portolan.schema().migrate();
    } catch (DatabaseUnreachable | DatabaseUnusable e) {
      throw new CrossingFailed(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public List<String> postgresScripts() {
    return MigrationScripts.of("postgresql");
  }
}
