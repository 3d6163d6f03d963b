package dev.portolan.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.bootstrap.Copying;
import dev.portolan.copy.application.CopyDatabase;
import dev.portolan.copy.application.CopyResult.Outcome;
import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.domain.Rules;
import dev.portolan.deployment.RoledDatabase;
import dev.portolan.shared.persistence.DatabaseUrl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A database that was seeded and used, then moved, and is served again where it is now. */
public final class Moved implements AutoCloseable {

  private final PortolanUnderTest portolan;
  private final HttpSuite.User author;
  private final List<String> before;
  private final List<String> after;

  /** What somebody leaves in a database before it is moved. */
  public interface Trace {

    /**
     * Leaves it.
     *
     * @return the paths to read, as the same user, before the move and after it
     */
    List<String> leave(HttpSuite.User author);
  }

  /**
   * Moves a SQLite database by the role that owns the tables, to be served by one without DDL.
   *
   * @param trace beside a line about oneself
   */
  public static Moved toPostgres(RoledDatabase target, Trace trace) {
    return new Moved(
        PortolanUnderTest.onSqlite(),
        target.url("portolan_owner"),
        target.url("portolan_app"),
        trace);
  }

  /**
   * Moves a PostgreSQL database to a new file in this folder.
   *
   * @param trace beside a line about oneself
   */
  public static Moved toSqlite(Path folder, Trace trace) {
    String target = "sqlite:" + folder.resolve("moved.db");
    return new Moved(PortolanUnderTest.onPostgres(), target, target, trace);
  }

  private Moved(PortolanUnderTest source, String target, String served, Trace trace) {
    List<String> paths;
    try (source) {
      source.seed();
      var visit = new Visit(source);
      author = visit.newUser();
      author.api().put("/api/user", "{'user': {'bio': 'Sailed 🚢', 'image': null}}").expect(200);
      paths = Stream.concat(Stream.of("/api/user"), trace.leave(author).stream()).toList();
      before = answers(author.api(), paths);
      copy(source.url(), target);
    }
    portolan = PortolanUnderTest.on(served);
    after = answers(author().api(), paths);
  }

  /** What is read with the token from before, except for things that are new in each answer. */
  private static List<String> answers(Api api, List<String> paths) {
    var bodies = new ArrayList<String>();
    for (String path : paths) {
      Answer answer = api.get(path).expect(200);
      bodies.add(path + " " + answer.header("ETag").orElse("") + " " + answer.json());
    }
    return bodies;
  }

  private static void copy(String from, String to) {
    var order = new CopyOrder(false, false, Set.of(), Rules.NONE, false, false);
    var result =
        Copying.between(DatabaseUrl.parse(from), DatabaseUrl.parse(to))
            .run(new CopyDatabase.Command(order, _ -> {}, _ -> {}));
    assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.COPIED);
    var verified =
        Copying.verify(DatabaseUrl.parse(from), DatabaseUrl.parse(to), Set.of(), _ -> {});
    assertThat(verified.isAlike()).as(verified.toString()).isTrue();
  }

  /** Every answer, before the move and after it. */
  public void assertEveryAnswerIsAsItWas() {
    assertThat(before).hasSizeGreaterThan(1);
    assertThat(after).isEqualTo(before);
  }

  /** Who left the trace, at the new place. */
  public HttpSuite.User author() {
    return new HttpSuite.User(
        author.name(), author.email(), author.token(), portolan.api().as(author.token()));
  }

  public PortolanUnderTest portolan() {
    return portolan;
  }

  @Override
  public void close() {
    portolan.close();
  }

  /** The verbs of a suite, without its tests. */
  private static final class Visit extends HttpSuite {
    Visit(PortolanUnderTest source) {
      super(() -> source);
    }
  }
}
