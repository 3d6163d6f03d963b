package dev.portolan.shared.web;

import dev.portolan.shared.domain.Change;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.Cursor;
import dev.portolan.shared.domain.Forbidden;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.shared.domain.Page;
import dev.portolan.shared.domain.PageRequest;
import dev.portolan.shared.domain.Stale;
import dev.portolan.shared.domain.Unauthenticated;
import dev.portolan.shared.domain.Unavailable;
import dev.portolan.shared.domain.Version;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Routes of the kinds that contexts have. */
final class Demo implements RouteGroup {

  record Thing(@Nullable String name, @Nullable List<String> tags, String bio) {}

  record Shown(String slug, Instant at) {}

  record Asked(int limit, String from) {}

  record Who(String actor) {}

  record Expected(@Nullable List<Long> versions) {}

  static final Cursor NEXT = new Cursor(Instant.parse("2026-01-02T03:04:05.678901Z"), 42);

  private final Actors actors;
  private final CountDownLatch gate = new CountDownLatch(1);
  final CountDownLatch waiting = new CountDownLatch(1);

  Demo(Actors actors) {
    this.actors = actors;
  }

  void letGo() {
    gate.countDown();
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .post("/things", Demo::create)
        .post("/strict", Demo::strict)
        .get("/things/{slug}", Demo::show)
        .put("/things/{slug}", Demo::edit)
        .delete("/things/{slug}", http -> http.status(204))
        .delete("/things/{slug}/parts/{id}", http -> Params.id(http, "id", "part"))
        .get("/list", http -> list(http, Paging.CONTRACT))
        .get("/strict-list", http -> list(http, Paging.STRICT))
        .get("/public", http -> http.json(new Who(actors.of(http).toString())))
        .get("/private", http -> http.json(new Who(actors.signedIn(http).toString())))
        .get("/problems/{kind}", http -> refuse(http.pathParam("kind")))
        .get("/slow", this::slow);
  }

  private static void create(Context http) {
    var thing = JsonBody.of(http).object("thing");
    String bio =
        switch (thing.change("bio")) {
          case Change.Keep<String> _ -> "kept";
          case Change.Set<String> set -> "set to " + set.value();
        };
    http.status(201).json(new Thing(thing.text("name"), thing.texts("tags"), bio));
  }

  private static void strict(Context http) {
    var body = JsonBody.of(http).only("name", "size", "on");
    http.json(Map.of("all", body.text("name") + " " + body.number("size") + " " + body.flag("on")));
  }

  private static void show(Context http) {
    String slug = Params.path(http, "slug", "thing");
    ETags.put(http, new Version(3));
    http.json(new Shown(slug, Instant.parse("2026-01-02T03:04:05Z")));
  }

  private static void edit(Context http) {
    var expected = ETags.ifMatch(http);
    http.json(
        new Expected(
            expected.map(all -> all.stream().map(Version::value).sorted().toList()).orElse(null)));
  }

  private static void list(Context http, Paging paging) {
    PageRequest request = paging.of(http);
    Paging.link(http, request, new Page<>(List.of(), 0, Optional.of(NEXT)));
    http.json(new Asked(request.limit(), request.from().toString()));
  }

  private void slow(Context http) throws InterruptedException {
    waiting.countDown();
    gate.await();
    http.json(new Who("slow"));
  }

  private static void refuse(String kind) {
    throw switch (kind) {
      case "invalid" -> Invalid.field("title", "can't be blank");
      case "not-found" -> new NotFound("article");
      case "forbidden" -> new Forbidden("article");
      case "unauthenticated" -> Unauthenticated.credentialsInvalid();
      case "conflict" -> new Conflict("username", "has already been taken");
      case "stale" -> new Stale("article");
      case "unavailable" -> new Unavailable("database", 3);
      case "bug" -> new IllegalStateException("SELECT secret FROM users; java.lang.Secret");
      default -> throw new StackOverflowError("java.lang.Secret");
    };
  }
}
