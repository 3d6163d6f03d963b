package dev.portolan.bootstrap.settings;

import dev.portolan.shared.persistence.DatabaseUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What production and staging refuse, and what they only warn of because somebody said so. */
final class ProductionGuards {

  private final SettingValues values;
  private final List<String> warnings = new ArrayList<>();

  ProductionGuards(SettingValues values) {
    this.values = values;
  }

  /**
   * Looks at everything; the values remember each reason to refuse.
   *
   * @param urls by the name of the setting that gave it
   * @return what is allowed, and worth a warning
   */
  List<String> check(Map<String, DatabaseUrl> urls) {
    if (!values.environment().isGuarded()) {
      return List.of();
    }
    urls.forEach(this::check);
    if (values.get(OperationKeys.SEED_ON_START)) {
      refuse("SEED_ON_START is true: demo accounts are for development");
    }
    return List.copyOf(warnings);
  }

  private void check(String name, DatabaseUrl url) {
    if (url.isSqlite()) {
      if (values.get(DatabaseKeys.ALLOW_SQLITE)) {
        warnings.add(
            "ALLOW_SQLITE_IN_PRODUCTION: everything lies in one file on this node, so back it up");
      } else {
        refuse(
            name
                + " names SQLite: give a PostgreSQL server, or set ALLOW_SQLITE_IN_PRODUCTION=true"
                + " for a single node");
      }
      return;
    }
    if (url.isPlaintext()) {
      if (values.get(DatabaseKeys.ALLOW_PLAINTEXT)) {
        warnings.add(
            "ALLOW_PLAINTEXT_DATABASE: what goes to the %s may be read on the way"
                .formatted(url.describe()));
      } else {
        refuse(
            name
                + " leaves the server, but sslmode is weaker than require: add ?sslmode=require or"
                + " more, or set ALLOW_PLAINTEXT_DATABASE=true in one private network");
      }
    }
    if (url.hasKnownPassword()) {
      refuse(name + " has a password that everybody tries first: choose another");
    }
    // Migrations may take as long as they need.
    var silence = url.socketTimeout().orElse(values.get(PoolKeys.SOCKET_TIMEOUT));
    if (silence.isZero() && !name.equals(DatabaseKeys.MIGRATION_URL.name())) {
      refuse(
          name
              + " has no socket timeout: a server that hangs would hold requests for ever, so set"
              + " DB_SOCKET_TIMEOUT to some seconds");
    }
  }

  private void refuse(String reason) {
    values.mistake(reason + " (" + values.environment() + ")");
  }
}
