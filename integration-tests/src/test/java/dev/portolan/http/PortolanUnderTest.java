package dev.portolan.http;

import dev.portolan.bootstrap.Portolan;
import dev.portolan.bootstrap.settings.Settings;
import dev.portolan.shared.persistence.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The whole application on a free port, in this process, with an empty database of its own. */
public final class PortolanUnderTest implements AutoCloseable {

  /** An empty database. */
  private record Place(String url, Runnable drop) {}

  private final Supplier<Place> places;
  private final Place place;
  private final Portolan portolan;
  private final Api api;

  private PortolanUnderTest(Supplier<Place> places) {
    this(places, places.get(), true);
  }

  private PortolanUnderTest(Supplier<Place> places, Place place, boolean migrates) {
    this.places = places;
    this.place = place;
    this.portolan =
        Portolan.open(
            Settings.from(
                Map.of(
                    "DATABASE_URL",
                    place.url(),
                    "PORT",
                    "0",
                    "PORTOLAN_ENV",
                    "test",
                    "MIGRATE_ON_START",
                    Boolean.toString(migrates))));
    this.api = Api.at(portolan.serve());
  }

  public static PortolanUnderTest onSqlite() {
    return new PortolanUnderTest(PortolanUnderTest::folder);
  }

  public static PortolanUnderTest onPostgres() {
    return new PortolanUnderTest(PortolanUnderTest::postgres);
  }

  /** On a database that is there already, with all tables, and stays. */
  public static PortolanUnderTest on(String url) {
    return new PortolanUnderTest(PortolanUnderTest::folder, new Place(url, () -> {}), false);
  }

  /** Another one, on an empty database. */
  public PortolanUnderTest another() {
    return new PortolanUnderTest(places);
  }

  /** A client that says nothing about itself. */
  public Api api() {
    return api;
  }

  /** Its DATABASE_URL. */
  public String url() {
    return place.url();
  }

  /** Fills its database with demo content. */
  void seed() {
    var _ = portolan.seeding().seed(1, Set.of(), _ -> {});
  }

  /** Asks the management port. */
  public Answer watch(String path) {
    int port = portolan.managementPort().orElseThrow();
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    try (var client = HttpClient.newHttpClient()) {
      var response = client.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Opens an account with the role admin, as the command line does. */
  public void createAdmin(String name, String email, String password) {
    portolan
        .accounts()
        .createUser()
        .handle(
            Portolan.operator(),
            new dev.portolan.accounts.application.CreateUser.Command(
                name, email, password, List.of("admin")));
  }

  /**
   * Every operation that the server knows, as "GET /api/profiles/{username}". HEAD goes with GET.
   */
  public Set<String> operations() {
    return portolan.server().routes().all().stream()
        .filter(route -> !route.method().equals("HEAD"))
        .map(route -> route.method() + " " + route.path())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names of all contexts that have tables. */
  public List<String> contexts() {
    return portolan.schema().contexts();
  }

  @Override
  public void close() {
    portolan.close();
    place.drop().run();
  }

  private static Place folder() {
    try {
      Path folder = Files.createTempDirectory("portolan-http");
      return new Place("sqlite:" + folder.resolve("portolan.db"), () -> delete(folder));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Place postgres() {
    PostgresServer.Fresh database = PostgresServer.freshDatabase();
    return new Place(database.url(), database::close);
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      Deque<Path> deepestFirst = new ArrayDeque<>();
      files.sorted(Comparator.naturalOrder()).forEach(deepestFirst::push);
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
