package dev.portolan.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What others see of a user, and following. */
abstract class ProfileSuite extends HttpSuite {

  ProfileSuite(Supplier<PortolanUnderTest> portolan) {
    super(portolan);
  }

  @Test
  void a_profile_is_public_and_read_in_any_case() {
    Answer answer = anonymous().get("/api/profiles/" + ada().name()).expect(200);
    assertThat(answer.text("/profile/username")).isEqualTo(ada().name());
    assertThat(answer.at("/profile/following").asBoolean(true)).isFalse();
    assertThat(answer.at("/profile/bio").isNull()).isTrue();
    assertThat(answer.at("/profile/image").isNull()).isTrue();
    String upper = ada().name().toUpperCase(java.util.Locale.ROOT);
    assertThat(anonymous().get("/api/profiles/" + upper).expect(200).text("/profile/username"))
        .isEqualTo(ada().name());
  }

  @Test
  void following_is_seen_by_the_follower_only_and_twice_is_once() {
    User follower = newUser();
    String profile = "/api/profiles/" + ada().name();
    for (int i = 0; i < 2; i++) {
      Answer answer = follower.api().post(profile + "/follow").expect(200);
      assertThat(answer.at("/profile/following").asBoolean()).isTrue();
    }
    assertThat(follower.api().get(profile).at("/profile/following").asBoolean()).isTrue();
    assertThat(bob().api().get(profile).at("/profile/following").asBoolean(true)).isFalse();
    assertThat(anonymous().get(profile).at("/profile/following").asBoolean(true)).isFalse();
    for (int i = 0; i < 2; i++) {
      Answer answer = follower.api().delete(profile + "/follow").expect(200);
      assertThat(answer.at("/profile/following").asBoolean(true)).isFalse();
    }
    assertThat(follower.api().get(profile).at("/profile/following").asBoolean(true)).isFalse();
  }

  @Test
  void an_unknown_user_has_no_profile() {
    for (String name : new String[] {fresh("nobody"), "%F0%9F%9A%A2", "x".repeat(300), "a%20b"}) {
      anonymous().get("/api/profiles/" + name).expect(404, "profile", "not found");
    }
    String follow = "/api/profiles/" + fresh("nobody") + "/follow";
    bob().api().post(follow).expect(404, "profile", "not found");
    bob().api().delete(follow).expect(404, "profile", "not found");
    anonymous().post(follow).expect(401, "token", "is missing");
    anonymous().delete(follow).expect(401, "token", "is missing");
  }

  @Test
  void a_bad_token_reads_as_nobody() {
    Answer answer = anonymous().as("ran-out").get("/api/profiles/" + ada().name()).expect(200);
    assertThat(answer.at("/profile/following").asBoolean(true)).isFalse();
  }
}
