package dev.portolan.recalls.http;

import dev.portolan.deployment.RoledDatabase;
import dev.portolan.http.Moved;
import dev.portolan.shared.persistence.Opened;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A SQLite database that was in use is moved by the role that owns the tables; then the HTTP suite
 * of recalls runs on PostgreSQL under the role without DDL.
 */
final class MovedToPostgresRecallsHttpTest extends RecallSuite {

  private static final Moved.Trace TRACE =
      _ -> List.of("/api/recalls?limit=100", "/api/recalls?q=kettel", "/api/recalls?q=lampe+led");

  @RegisterExtension
  @Order(1)
  static final Opened<RoledDatabase> DATABASE = new Opened<>(RoledDatabase::new);

  @RegisterExtension
  @Order(2)
  static final Opened<Moved> MOVED = new Opened<>(() -> Moved.toPostgres(DATABASE.get(), TRACE));

  MovedToPostgresRecallsHttpTest() {
    super(() -> MOVED.get().portolan());
  }

  @Test
  void every_answer_is_as_it_was() {
    MOVED.get().assertEveryAnswerIsAsItWas();
  }
}
