package dev.portolan.http;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/**
 * What all suites share. Tests stand apart from each other by names that nobody else has, not by
 * databases of their own: that is what keeps the whole fast.
 */
public abstract class HttpSuite {

  /** Everybody's. */
  public static final String PASSWORD = "correct horse 9";

  private static final AtomicLong NAMES = new AtomicLong();

  /** Hashing a password is slow on purpose: users whose state does not matter are made once. */
  private static final Map<String, User> SHARED = new ConcurrentHashMap<>();

  private final Supplier<PortolanUnderTest> portolan;

  public HttpSuite(Supplier<PortolanUnderTest> portolan) {
    this.portolan = portolan;
  }

  /** Somebody with an account, and a client that is signed in as them. */
  public record User(String name, String email, String token, Api api) {}

  public PortolanUnderTest portolan() {
    return portolan.get();
  }

  /** A client that says nothing about itself. */
  public Api anonymous() {
    return portolan().api();
  }

  /** A word that no other test uses. */
  public static String fresh(String prefix) {
    return prefix + "-" + Long.toString(NAMES.incrementAndGet(), Character.MAX_RADIX) + "x";
  }

  public User newUser() {
    return register(fresh("user"));
  }

  public User register(String name) {
    String email = name + "@example.org";
    String token =
        anonymous()
            .post("/api/users", account(name, email, PASSWORD))
            .expect(201)
            .text("/user/token");
    return new User(name, email, token, anonymous().as(token));
  }

  /** Two users that any test may use and none may change. */
  public User ada() {
    return shared("ada");
  }

  public User bob() {
    return shared("bob");
  }

  /** An admin that no test may change. */
  public User admin() {
    return shared("admin");
  }

  /** A moderator that no test may change. */
  public User moderator() {
    return shared("moderator");
  }

  /** A new admin, made as an operator makes one. */
  public User newAdmin() {
    String name = fresh("admin");
    String email = name + "@example.org";
    portolan().createAdmin(name, email, PASSWORD);
    return signIn(name, email);
  }

  public User signIn(String name, String email) {
    String token =
        anonymous()
            .post("/api/users/login", credentials(email, PASSWORD))
            .expect(200)
            .text("/user/token");
    return new User(name, email, token, anonymous().as(token));
  }

  /** The kinds of the audited events of one request. */
  public List<String> audited(String requestId) {
    return StreamSupport.stream(
            admin().api().get("/api/admin/audit?limit=100").expect(200).at("/events").spliterator(),
            false)
        .filter(event -> event.path("requestId").asText().equals(requestId))
        .map(event -> event.path("kind").asText())
        .toList();
  }

  public static String account(String name, String email, String password) {
    return "{'user': {'username': '%s', 'email': '%s', 'password': '%s'}}"
        .formatted(name, email, password);
  }

  public static String credentials(String email, String password) {
    return "{'user': {'email': '%s', 'password': '%s'}}".formatted(email, password);
  }

  private User shared(String role) {
    String key = portolan().api().port() + role;
    // Two tests at once would at worst make one user too many.
    User known = SHARED.get(key);
    if (known == null) {
      known =
          switch (role) {
            case "admin" -> newAdmin();
            case "moderator" -> newModerator();
            default -> register(fresh(role));
          };
      SHARED.put(key, known);
    }
    return known;
  }

  private User newModerator() {
    User user = register(fresh("moderator"));
    admin().api().put("/api/admin/users/" + user.name() + "/roles/moderator").expect(204);
    return user;
  }
}
