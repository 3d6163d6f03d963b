package dev.portolan.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.portolan.accounts.application.AccountsWorld;
import dev.portolan.accounts.application.GrantRole;
import dev.portolan.shared.web.Actors;
import dev.portolan.shared.web.RequestIds;
import dev.portolan.shared.web.WebServer;
import dev.portolan.shared.web.WebSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountsRoutesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ANNA =
      """
      {"user": {"username": "anna", "email": "anna@example.org", "password": "secret-anna"}}
      """;

  private final AccountsWorld world = new AccountsWorld();
  private final Actors actors = new Actors(world.authenticateToken());
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebServer server =
      new WebServer(
              WebSettings.development(0),
              List.of(
                  new AccountsRoutes(
                      world.registerUser(),
                      world.signIn(),
                      world.signOut(),
                      world.browseUsers(),
                      world.updateUser(),
                      actors),
                  new ProfileRoutes(
                      world.browseProfiles(), world.followUser(), world.unfollowUser(), actors),
                  new AdminRoutes(
                      world.browseUsers(),
                      world.browseAudit(),
                      world.grantRole(),
                      world.revokeRole(),
                      world.disableUser(),
                      world.enableUser(),
                      actors)),
              () -> true,
              RequestIds.counting("t-"))
          .start();

  @AfterEach
  void stop() {
    client.close();
    server.stopNow();
  }

  @Test
  void registering_answers_201_with_a_token_and_nulls() throws Exception {
    var answer = call("POST", "/api/users", "Token nonsense", ANNA);

    assertThat(answer.statusCode()).isEqualTo(201);
    var user = json(answer).get("user");
    assertThat(user.get("username").textValue()).isEqualTo("anna");
    assertThat(user.get("token").textValue()).isNotEmpty();
    assertThat(user.get("bio").isNull()).isTrue();
    assertThat(user.get("image").isNull()).isTrue();
    assertThat(user.has("password")).isFalse();
  }

  @Test
  void the_token_that_came_goes_back() throws Exception {
    var token = registered();

    var answer = call("GET", "/api/user", "Bearer " + token, "");
    var changed =
        call("PUT", "/api/user", "Token " + token, "{\"user\": {\"bio\": \"sails\", \"id\": 9}}");

    assertThat(json(answer).at("/user/token").textValue()).isEqualTo(token);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(json(changed).at("/user/token").textValue()).isEqualTo(token);
    assertThat(json(changed).at("/user/bio").textValue()).isEqualTo("sails");
  }

  @Test
  void signing_in_answers_200_or_401() throws Exception {
    registered();
    var right = "{\"user\": {\"email\": \"anna@example.org\", \"password\": \"secret-anna\"}}";
    var wrong = "{\"user\": {\"email\": \"anna@example.org\", \"password\": \"x\"}}";

    assertThat(call("POST", "/api/users/login", "", right).statusCode()).isEqualTo(200);
    var refused = call("POST", "/api/users/login", "", wrong);
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(json(refused).at("/errors/credentials/0").textValue()).isEqualTo("invalid");
  }

  @Test
  void signing_out_answers_204_and_ends_the_token() throws Exception {
    var token = registered();

    assertThat(call("POST", "/api/users/logout", "Token " + token, "").statusCode()).isEqualTo(204);
    assertThat(call("GET", "/api/user", "Token " + token, "").statusCode()).isEqualTo(401);
  }

  @Test
  void nobody_is_refused_before_the_body_is_read() throws Exception {
    assertThat(call("PUT", "/api/user", "", "{broken").statusCode()).isEqualTo(401);
    assertThat(call("POST", "/api/users", "", "{broken").statusCode()).isEqualTo(400);
  }

  @Test
  void a_profile_is_public_and_following_is_not() throws Exception {
    var token = registered();

    var seen = call("GET", "/api/profiles/ANNA", "Token bad", "");
    assertThat(seen.body())
        .isEqualTo(
            "{\"profile\":{\"username\":\"anna\",\"bio\":null,\"image\":null,\"following\":false}}");
    assertThat(call("POST", "/api/profiles/anna/follow", "", "").statusCode()).isEqualTo(401);
    var followed = call("POST", "/api/profiles/anna/follow", "Token " + token, "");
    assertThat(json(followed).at("/profile/following").booleanValue()).isTrue();
    var gone = call("DELETE", "/api/profiles/anna/follow", "Token " + token, "");
    assertThat(json(gone).at("/profile/following").booleanValue()).isFalse();
    var missing = call("GET", "/api/profiles/nobody", "", "");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(json(missing).at("/errors/profile/0").textValue()).isEqualTo("not found");
  }

  @Test
  void an_admin_reads_users_and_the_trail_and_others_do_not() throws Exception {
    var token = "Token " + registered();
    assertThat(call("GET", "/api/admin/users", token, "").statusCode()).isEqualTo(403);

    world.grantRole().handle(AccountsWorld.OPERATOR, new GrantRole.Command("anna", "admin"));

    var users = json(call("GET", "/api/admin/users?limit=1", token, ""));
    assertThat(users.at("/users/0/roles").toString()).isEqualTo("[\"admin\",\"member\"]");
    assertThat(users.get("usersCount").intValue()).isEqualTo(1);
    var trail = json(call("GET", "/api/admin/audit", token, ""));
    assertThat(trail.at("/events/0/kind").textValue()).isEqualTo("role.granted");
    assertThat(trail.at("/events/0/actor/kind").textValue()).isEqualTo("operator");
    assertThat(call("GET", "/api/admin/users/anna", token, "").statusCode()).isEqualTo(200);
    assertThat(call("POST", "/api/admin/users/anna/disable", token, "").statusCode())
        .isEqualTo(409);
  }

  private String registered() throws Exception {
    return json(call("POST", "/api/users", "", ANNA)).at("/user/token").textValue();
  }

  private HttpResponse<String> call(String method, String path, String authorization, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return JSON.readTree(answer.body());
  }
}
