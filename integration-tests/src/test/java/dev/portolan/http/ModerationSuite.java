package dev.portolan.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Roles, and what they allow. */
abstract class ModerationSuite extends HttpSuite {

  ModerationSuite(Supplier<PortolanUnderTest> portolan) {
    super(portolan);
  }

  @Test
  void a_role_works_from_the_next_request_until_it_is_taken() {
    User user = newUser();
    String path = "/api/admin/users/" + ada().name();
    String role = "/api/admin/users/" + user.name() + "/roles/admin";
    user.api().get(path).expect(403);
    admin().api().put(role).expect(204);
    admin().api().put(role).expect(204);
    user.api().get(path).expect(200);
    admin().api().delete(role).expect(204);
    admin().api().delete(role).expect(204);
    user.api().get(path).expect(403);
  }

  @Test
  void only_an_admin_administers() {
    String role = "/api/admin/users/" + ada().name() + "/roles/moderator";
    String disable = "/api/admin/users/" + ada().name() + "/disable";
    for (Api api : List.of(bob().api(), moderator().api())) {
      api.put(role).expect(403);
      api.delete(role).expect(403);
      api.post(disable).expect(403);
    }
    anonymous().put(role).expect(401, "token", "is missing");
    anonymous().delete(role).expect(401, "token", "is missing");
    anonymous().post(disable).expect(401, "token", "is missing");
    ada().api().get("/api/user").expect(200);
  }

  @Test
  void unknown_users_and_roles_are_not_found() {
    admin().api().put("/api/admin/users/" + fresh("nobody") + "/roles/admin").expect(404);
    admin().api().put("/api/admin/users/" + ada().name() + "/roles/emperor").expect(404);
    admin().api().post("/api/admin/users/" + fresh("nobody") + "/disable").expect(404);
  }

  @Test
  void a_disabled_account_is_shut_out_and_its_profile_stays() {
    User user = newUser();
    admin().api().post("/api/admin/users/" + user.name() + "/disable").expect(204);
    user.api().get("/api/user").expect(401, "token", "is invalid");
    anonymous()
        .post("/api/users/login", credentials(user.email(), PASSWORD))
        .expect(401, "credentials", "invalid");
    anonymous().get("/api/profiles/" + user.name()).expect(200);
    user.api().get("/api/profiles/" + user.name()).expect(200);
  }

  @Test
  void the_last_admin_stays_also_when_two_requests_try_at_once() {
    try (PortolanUnderTest alone = portolan().another()) {
      User one = admin(alone, fresh("one"));
      User two = admin(alone, fresh("two"));
      // Each takes the other away. One of them must be too late.
      Callable<Answer> first =
          () -> one.api().delete("/api/admin/users/" + two.name() + "/roles/admin");
      Callable<Answer> second =
          () -> two.api().delete("/api/admin/users/" + one.name() + "/roles/admin");
      List<Answer> answers = Together.run(List.of(first, second));
      assertThat(answers.stream().map(Answer::status).filter(status -> status == 204)).hasSize(1);
      User last = answers.getFirst().status() == 204 ? one : two;
      last.api().delete("/api/admin/users/" + last.name() + "/roles/admin").expect(409);
      last.api().post("/api/admin/users/" + last.name() + "/disable").expect(409);
      last.api().put("/api/admin/users/" + last.name() + "/roles/moderator").expect(204);
    }
  }

  @Test
  void what_was_refused_is_in_the_audit_trail() {
    User user = newUser();
    String id = fresh("request");
    anonymous()
        .with("X-Request-Id", id)
        .post("/api/users/login", credentials(user.email(), "not the password"))
        .expect(401, "credentials", "invalid");
    assertThat(audited(id)).containsExactly("account.sign-in-failed");
    String signIn = fresh("request");
    anonymous()
        .with("X-Request-Id", signIn)
        .post("/api/users/login", credentials(user.email(), PASSWORD))
        .expect(200);
    assertThat(audited(signIn)).containsExactly("account.signed-in");
    String grant = fresh("request");
    admin()
        .api()
        .with("X-Request-Id", grant)
        .put("/api/admin/users/" + user.name() + "/roles/moderator")
        .expect(204);
    assertThat(audited(grant)).containsExactly("role.granted");
    bob().api().get("/api/admin/audit").expect(403);
    anonymous().get("/api/admin/audit").expect(401, "token", "is missing");
  }

  @Test
  void an_admin_looks_at_accounts() {
    User user = newUser();
    String path = "/api/admin/users/" + user.name();
    Answer one = admin().api().get(path).expect(200);
    assertThat(one.text("/user/username")).isEqualTo(user.name());
    assertThat(one.texts("/user/roles")).containsExactly("member");
    assertThat(one.at("/user/disabledAt").isNull()).isTrue();
    Answer list = admin().api().get("/api/admin/users?limit=5").expect(200);
    assertThat(list.texts("/users", "username")).contains(user.name());
    admin().api().post(path + "/disable").expect(204);
    assertThat(admin().api().get(path).at("/user/disabledAt").isTextual()).isTrue();
    admin().api().post(path + "/enable").expect(204);
    signIn(user.name(), user.email());
    admin().api().get("/api/admin/users?limit=0").expect(400, "limit");
    bob().api().get(path).expect(403);
    bob().api().get("/api/admin/users").expect(403);
  }

  private User admin(PortolanUnderTest server, String name) {
    String email = name + "@example.org";
    server.createAdmin(name, email, PASSWORD);
    String token =
        server
            .api()
            .post("/api/users/login", credentials(email, PASSWORD))
            .expect(200)
            .text("/user/token");
    return new User(name, email, token, server.api().as(token));
  }
}
