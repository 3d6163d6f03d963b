package dev.portolan.recalls.http;

import dev.portolan.http.Moved;
import dev.portolan.shared.persistence.Opened;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A PostgreSQL database that was in use is moved to SQLite; the HTTP suite of recalls runs on the
 * new file.
 */
final class MovedToSqliteRecallsHttpTest extends RecallSuite {

  private static final Moved.Trace TRACE =
      _ -> List.of("/api/recalls?limit=100", "/api/recalls?q=kettel", "/api/recalls?q=lampe+led");

  @TempDir private static @Nullable Path folder;

  @RegisterExtension
  static final Opened<Moved> MOVED =
      new Opened<>(() -> Moved.toSqlite(Objects.requireNonNull(folder), TRACE));

  MovedToSqliteRecallsHttpTest() {
    super(() -> MOVED.get().portolan());
  }

  @Test
  void every_answer_is_as_it_was() {
    MOVED.get().assertEveryAnswerIsAsItWas();
  }
}
