package dev.portolan.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Register, sign in, look at and change the own account, sign out. */
abstract class AccountSuite extends HttpSuite {

  AccountSuite(Supplier<PortolanUnderTest> portolan) {
    super(portolan);
  }

  @Test
  void a_new_account_has_a_token_and_neither_bio_nor_image() {
    String name = fresh("new");
    Answer answer =
        anonymous().post("/api/users", account(name, name + "@example.org", PASSWORD)).expect(201);
    assertThat(answer.text("/user/username")).isEqualTo(name);
    assertThat(answer.text("/user/email")).isEqualTo(name + "@example.org");
    assertThat(answer.text("/user/token")).isNotEmpty();
    assertThat(answer.at("/user/bio").isNull()).isTrue();
    assertThat(answer.at("/user/image").isNull()).isTrue();
  }

  @Test
  void empty_fields_of_a_new_account_are_blank() {
    String name = fresh("blank");
    String email = name + "@example.org";
    anonymous()
        .post("/api/users", account("", email, PASSWORD))
        .expect(422, "username", "can't be blank");
    anonymous()
        .post("/api/users", account(name, "", PASSWORD))
        .expect(422, "email", "can't be blank");
    anonymous()
        .post("/api/users", account(name, email, ""))
        .expect(422, "password", "can't be blank");
  }

  @Test
  void absent_and_null_fields_of_a_new_account_are_blank_and_all_are_named() {
    Answer absent = anonymous().post("/api/users", "{'user': {}}").expect(422);
    Answer nulls =
        anonymous()
            .post("/api/users", "{'user': {'username': null, 'email': null, 'password': null}}")
            .expect(422);
    for (Answer answer : new Answer[] {absent, nulls}) {
      answer.expect(422, "username", "can't be blank");
      answer.expect(422, "email", "can't be blank");
      answer.expect(422, "password", "can't be blank");
    }
  }

  @Test
  void a_short_password_and_a_long_one_are_refused() {
    String name = fresh("short");
    anonymous()
        .post("/api/users", account(name, name + "@example.org", "1234567"))
        .expect(422, "password");
    anonymous()
        .post("/api/users", account(name, name + "@example.org", "x".repeat(129)))
        .expect(422, "password");
  }

  @Test
  void the_longest_password_is_taken() {
    String name = fresh("long");
    String password = "x".repeat(128);
    anonymous().post("/api/users", account(name, name + "@example.org", password)).expect(201);
    anonymous().post("/api/users/login", credentials(name + "@example.org", password)).expect(200);
  }

  @Test
  void names_have_a_shape_and_a_length() {
    for (String wrong :
        new String[] {"has space", "a/b", "semi;colon", "x".repeat(65), "tab\\tbed"}) {
      anonymous()
          .post("/api/users", account(wrong, fresh("shape") + "@example.org", PASSWORD))
          .expect(422, "username");
    }
  }

  @Test
  void an_email_without_an_at_is_refused() {
    anonymous().post("/api/users", account(fresh("mail"), "nobody", PASSWORD)).expect(422, "email");
  }

  @Test
  void a_name_and_an_email_belong_to_one_account_whatever_the_case() {
    User first = newUser();
    String other = fresh("other");
    anonymous()
        .post("/api/users", account(first.name(), other + "@example.org", PASSWORD))
        .expect(409, "username", "has already been taken");
    anonymous()
        .post("/api/users", account(upper(first.name()), other + "@example.org", PASSWORD))
        .expect(409, "username", "has already been taken");
    anonymous()
        .post("/api/users", account(other, first.email(), PASSWORD))
        .expect(409, "email", "has already been taken");
    anonymous()
        .post("/api/users", account(other, upper(first.email()), PASSWORD))
        .expect(409, "email", "has already been taken");
  }

  @Test
  void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
    Answer wrong =
        anonymous()
            .post("/api/users/login", credentials(ada().email(), "not the password"))
            .expect(401, "credentials", "invalid");
    Answer unknown =
        anonymous()
            .post("/api/users/login", credentials(fresh("nobody") + "@example.org", PASSWORD))
            .expect(401, "credentials", "invalid");
    assertThat(wrong.at("/errors")).isEqualTo(unknown.at("/errors"));
    assertThat(wrong.at("/title")).isEqualTo(unknown.at("/title"));
    assertThat(wrong.header("WWW-Authenticate")).isEqualTo(unknown.header("WWW-Authenticate"));
  }

  @Test
  void a_sign_in_without_address_or_password_is_blank() {
    anonymous()
        .post("/api/users/login", credentials("", PASSWORD))
        .expect(422, "email", "can't be blank");
    anonymous()
        .post("/api/users/login", credentials(ada().email(), ""))
        .expect(422, "password", "can't be blank");
    anonymous().post("/api/users/login", "{'user': {}}").expect(422, "email", "can't be blank");
  }

  @Test
  void a_sign_in_gives_a_token_of_its_own_and_ignores_the_case_of_the_address() {
    Answer answer =
        anonymous()
            .post("/api/users/login", credentials(upper(ada().email()), PASSWORD))
            .expect(200);
    assertThat(answer.text("/user/username")).isEqualTo(ada().name());
    assertThat(answer.text("/user/token")).isNotEqualTo(ada().token());
    assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void the_current_user_bears_the_token_of_the_request() {
    Answer answer = ada().api().get("/api/user").expect(200);
    assertThat(answer.text("/user/token")).isEqualTo(ada().token());
    assertThat(answer.text("/user/email")).isEqualTo(ada().email());
  }

  @Test
  void both_schemes_are_taken_and_no_other() {
    anonymous().with("Authorization", "Bearer " + ada().token()).get("/api/user").expect(200);
    anonymous().with("Authorization", "Token " + ada().token()).get("/api/user").expect(200);
    anonymous()
        .with("Authorization", "Basic " + ada().token())
        .get("/api/user")
        .expect(401, "token");
  }

  @Test
  void without_a_token_or_with_a_bad_one_there_is_no_current_user() {
    anonymous().get("/api/user").expect(401, "token", "is missing");
    anonymous().put("/api/user", "{'user': {'bio': 'x'}}").expect(401, "token", "is missing");
    anonymous().as("nonsense").get("/api/user").expect(401, "token", "is invalid");
    anonymous().as("").get("/api/user").expect(401, "token");
  }

  @Test
  void bio_and_image_are_set_and_emptied() {
    User user = newUser();
    for (String empty : new String[] {"null", "''"}) {
      user.api()
          .put("/api/user", "{'user': {'bio': 'A life', 'image': 'https://example.org/me.png'}}")
          .expect(200);
      Answer set = user.api().get("/api/user");
      assertThat(set.text("/user/bio")).isEqualTo("A life");
      assertThat(set.text("/user/image")).isEqualTo("https://example.org/me.png");
      user.api().put("/api/user", "{'user': {'bio': %s}}".formatted(empty)).expect(200);
      assertThat(user.api().get("/api/user").at("/user/bio").isNull()).isTrue();
      assertThat(user.api().get("/api/user").text("/user/image")).isNotEmpty();
      user.api().put("/api/user", "{'user': {'image': %s}}".formatted(empty)).expect(200);
      assertThat(user.api().get("/api/user").at("/user/image").isNull()).isTrue();
    }
  }

  @Test
  void name_and_email_change_and_the_rest_stays() {
    User user = newUser();
    user.api().put("/api/user", "{'user': {'bio': 'Stays'}}").expect(200);
    String name = fresh("renamed");
    Answer changed =
        user.api()
            .put(
                "/api/user",
                "{'user': {'username': '%s', 'email': '%s@example.org'}}".formatted(name, name))
            .expect(200);
    assertThat(changed.text("/user/username")).isEqualTo(name);
    assertThat(changed.text("/user/email")).isEqualTo(name + "@example.org");
    assertThat(changed.text("/user/bio")).isEqualTo("Stays");
    Answer again = anonymous().as(changed.text("/user/token")).get("/api/user").expect(200);
    assertThat(again.text("/user/username")).isEqualTo(name);
    anonymous().get("/api/profiles/" + user.name()).expect(404, "profile", "not found");
    anonymous().get("/api/profiles/" + name).expect(200);
  }

  @Test
  void name_email_and_password_cannot_be_emptied() {
    for (String field : new String[] {"username", "email", "password"}) {
      for (String empty : new String[] {"null", "''", "'  '"}) {
        ada()
            .api()
            .put("/api/user", "{'user': {'%s': %s}}".formatted(field, empty))
            .expect(422, field, "can't be blank");
      }
    }
  }

  @Test
  void a_taken_name_or_email_is_refused_and_the_own_is_not() {
    User user = newUser();
    user.api()
        .put("/api/user", "{'user': {'username': '%s'}}".formatted(upper(ada().name())))
        .expect(409, "username", "has already been taken");
    user.api()
        .put("/api/user", "{'user': {'email': '%s'}}".formatted(ada().email()))
        .expect(409, "email", "has already been taken");
    user.api()
        .put("/api/user", "{'user': {'username': '%s'}}".formatted(upper(user.name())))
        .expect(200);
  }

  @Test
  void the_whole_user_may_be_sent_back() {
    User user = newUser();
    String whole = user.api().get("/api/user").body();
    user.api().put("/api/user", whole).expect(200);
    user.api().put("/api/user", "{'user': {}}").expect(200);
  }

  @Test
  void an_image_is_an_http_address() {
    for (String wrong :
        new String[] {"javascript:alert(1)", "ftp://example.org/a", "nonsense", "//example.org"}) {
      ada()
          .api()
          .put("/api/user", "{'user': {'image': '%s'}}".formatted(wrong))
          .expect(422, "image");
    }
    String url = "https://example.org/" + "x".repeat(2048);
    ada().api().put("/api/user", "{'user': {'image': '%s'}}".formatted(url)).expect(422, "image");
  }

  @Test
  void lengths_are_counted_in_code_points() {
    User user = newUser();
    user.api().put("/api/user", "{'user': {'bio': '%s'}}".formatted("🚢".repeat(1000))).expect(200);
    user.api()
        .put("/api/user", "{'user': {'bio': '%s'}}".formatted("🚢".repeat(1001)))
        .expect(422, "bio");
    assertThat(user.api().get("/api/user").text("/user/bio")).isEqualTo("🚢".repeat(1000));
  }

  @Test
  void a_new_password_ends_all_other_tokens() {
    User user = newUser();
    User elsewhere = signIn(user.name(), user.email());
    String password = "another horse 7";
    Answer changed =
        user.api().put("/api/user", "{'user': {'password': '%s'}}".formatted(password)).expect(200);
    anonymous().as(changed.text("/user/token")).get("/api/user").expect(200);
    elsewhere.api().get("/api/user").expect(401, "token", "is invalid");
    anonymous()
        .post("/api/users/login", credentials(user.email(), PASSWORD))
        .expect(401, "credentials", "invalid");
    anonymous().post("/api/users/login", credentials(user.email(), password)).expect(200);
  }

  @Test
  void signing_out_ends_this_token_only() {
    User user = newUser();
    User elsewhere = signIn(user.name(), user.email());
    user.api().post("/api/users/logout").expect(204);
    user.api().get("/api/user").expect(401, "token", "is invalid");
    user.api().post("/api/users/logout").expect(401, "token");
    elsewhere.api().get("/api/user").expect(200);
    anonymous().post("/api/users/logout").expect(401, "token", "is missing");
  }

  private static String upper(String text) {
    return text.toUpperCase(java.util.Locale.ROOT);
  }
}
