package dev.portolan.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.bootstrap.Copying;
import dev.portolan.copy.application.CopyDatabase;
import dev.portolan.copy.application.CopyResult.Outcome;
import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.domain.Rules;
import dev.portolan.shared.persistence.DatabaseUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A database that was seeded and used, then moved, and is served again where it is now. */
final class Moved implements AutoCloseable {

  private final PortolanUnderTest portolan;
  private final HttpSuite.User author;
  private final String comments;
  private final long lastComment;
  private final List<String> before;
  private final List<String> after;

  /** What it says in its new place. */
  interface Landing {
    PortolanUnderTest open();
  }

  /**
   * Uses it, moves it while it is served, and opens the other one.
   *
   * @param source is closed
   * @param target the URL to which it is moved
   */
  Moved(PortolanUnderTest source, String target, Landing landing) {
    try (source) {
      source.seed();
      var visit = new Visit(source);
      author = visit.newUser();
      String slug = HttpSuite.publish(author, HttpSuite.fresh("Moved ünd 🚢"), "sea", "Ships");
      comments = "/api/articles/" + slug + "/comments";
      comment("stays");
      lastComment = comment("goes");
      author.api().delete(comments + "/" + lastComment).expect(204);
      author.api().post("/api/articles/" + slug + "/favorite").expect(200);
      author.api().put("/api/user", "{'user': {'bio': 'Sailed 🚢', 'image': null}}").expect(200);
      before = answers(author.api());
      copy(source.url(), target);
    }
    portolan = landing.open();
    after = answers(portolan.api().as(author.token()));
  }

  private long comment(String body) {
    return author
        .api()
        .post(comments, HttpSuite.comment(body))
        .expect(201)
        .at("/comment/id")
        .asLong();
  }

  /** What is read with the token from before, except for things that are new in each answer. */
  private List<String> answers(Api api) {
    var bodies = new ArrayList<String>();
    for (String path :
        List.of(
            "/api/user",
            "/api/articles?limit=100",
            "/api/articles?limit=100&offset=100",
            "/api/articles/feed",
            "/api/articles?tag=sea",
            "/api/articles?favorited=" + author.name(),
            comments.replace("/comments", ""),
            comments,
            "/api/tags")) {
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
  void assertEveryAnswerIsAsItWas() {
    assertThat(before).hasSizeGreaterThan(5);
    assertThat(after).isEqualTo(before);
  }

  void assertNumbersGoOnBehindThoseThatWereGivenOut() {
    long next =
        portolan
            .api()
            .as(author.token())
            .post(comments, HttpSuite.comment("new"))
            .expect(201)
            .at("/comment/id")
            .asLong();
    assertThat(next).isGreaterThan(lastComment);
  }

  PortolanUnderTest portolan() {
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
