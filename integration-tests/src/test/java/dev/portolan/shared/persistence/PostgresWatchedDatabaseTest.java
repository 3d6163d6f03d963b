package dev.portolan.shared.persistence;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

final class PostgresWatchedDatabaseTest extends WatchedDatabaseContract {

  private PostgresServer.Fresh fresh;

  @BeforeEach
  void make() {
    fresh = PostgresServer.freshDatabase();
  }

  @AfterEach
  void drop() {
    fresh.close();
  }

  @Override
  String url() {
    return fresh.url();
  }

  @Override
  List<String> pools() {
    return List.of("connections");
  }
}
