package dev.portolan.shared.persistence;

import java.util.List;

final class SqliteWatchedDatabaseTest extends WatchedDatabaseContract {

  @Override
  String url() {
    return "sqlite::memory:";
  }

  @Override
  List<String> pools() {
    return List.of("readers", "writer");
  }
}
