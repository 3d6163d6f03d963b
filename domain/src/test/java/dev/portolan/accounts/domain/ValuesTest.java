package dev.portolan.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.UserId;
import dev.portolan.shared.domain.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ValuesTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @Test
  void an_address_has_one_at_with_something_on_both_sides() {
    assertThat(List.of("a@b", "jake@jake.jake", "ж@пример.рф", "a+b@c.d"))
        .allSatisfy(text -> assertThat(Email.of(text).value()).isEqualTo(text));
    assertThat(List.of("a", "@", "a@", "@b", "a@b@c", "a b@c", "a@b\n", "a@\u0000b", "a@b\u200b"))
        .allSatisfy(text -> assertThatThrownBy(() -> Email.of(text)).isInstanceOf(Invalid.class));
    assertThatThrownBy(() -> Email.of("a@" + "b".repeat(253)))
        .hasMessage("email is too long (maximum is 254 characters)");
    assertThat(Email.of("A@B").key()).isEqualTo(Email.of("a@b").key());
  }

  @Test
  void a_password_has_8_to_128_code_points_and_never_shows() {
    assertThat(Password.of("😀".repeat(8)).value()).hasSize(16);
    assertThat(Password.of("x".repeat(128)).toString()).isEqualTo("Password[redacted]");
    assertThatThrownBy(() -> Password.of("1234567"))
        .hasMessage("password is too short (minimum is 8 characters)");
    assertThatThrownBy(() -> Password.of("x".repeat(129)))
        .hasMessage("password is too long (maximum is 128 characters)");
    assertThatThrownBy(() -> Password.of("")).hasMessage("password can't be blank");
    assertThat(new PasswordHash("hush").toString()).doesNotContain("hush");
    assertThat(new AccessToken("hush").toString()).doesNotContain("hush");
  }

  @Test
  void a_bio_that_is_empty_is_none() {
    assertThat(Bio.of(null)).isEmpty();
    assertThat(Bio.of("")).isEmpty();
    assertThat(Bio.of("x".repeat(1000))).isPresent();
    assertThatThrownBy(() -> Bio.of("x".repeat(1001)))
        .hasMessage("bio is too long (maximum is 1000 characters)");
  }

  @Test
  void an_image_is_an_http_or_https_address() {
    assertThat(List.of("http://a", "HTTPS://a.b/c?d#e", "https://ж.рф/я.png", "https://[::1]:8/x"))
        .allSatisfy(url -> assertThat(ImageUrl.of(url)).contains(new ImageUrl(url)));
    assertThat(
            List.of(
                "javascript:alert(1)",
                "data:image/png;base64,AA",
                "ftp://a",
                "//a",
                "a.png",
                "http://",
                "http:///a",
                "https://a b",
                "https://a\nb",
                " https://a",
                "https://a\"b"))
        .allSatisfy(url ->
            assertThatThrownBy(() -> ImageUrl.of(url))
                .hasMessage("image must be an http or https URL"));
    assertThatThrownBy(() -> ImageUrl.of("https://" + "a".repeat(2041)))
        .hasMessage("image is too long (maximum is 2048 characters)");
    assertThat(ImageUrl.of("https://" + "a".repeat(2040))).isPresent();
  }

  @Test
  void a_role_is_a_lower_case_word() {
    assertThat(Role.parse("admin")).contains(Role.ADMIN);
    assertThat(List.of("", "Admin", "a b", "1a", "x".repeat(65)))
        .allSatisfy(name -> assertThat(Role.parse(name)).isEmpty());
  }

  @Test
  void disabling_twice_keeps_the_first_date_and_the_version() {
    var once = user().disabled(NOW);

    assertThat(once.isActive()).isFalse();
    assertThat(once.version()).isEqualTo(new Version(2));
    assertThat(once.disabled(NOW.plusSeconds(1))).isEqualTo(once);
    assertThat(once.enabled(NOW).isActive()).isTrue();
    assertThat(user().enabled(NOW)).isEqualTo(user());
  }

  @Test
  void an_event_is_cut_and_never_refused() {
    var event =
        new AuditEvent(
            NOW,
            AuditKind.SIGN_IN_FAILED,
            new AuditActor.Nobody(),
            "😀".repeat(301),
            "r".repeat(129),
            Optional.of(""));

    assertThat(event.subject()).isEqualTo("😀".repeat(300));
    assertThat(event.requestId()).hasSize(128);
    assertThat(event.detail()).isEmpty();
  }

  @Test
  void the_trail_knows_who_acts() {
    var id = new UserId(7);

    assertThat(AuditActor.of(new Actor.Anonymous("r"))).isEqualTo(new AuditActor.Nobody());
    assertThat(AuditActor.of(new Actor.SignedIn(id, Set.of(), "r")))
        .isEqualTo(new AuditActor.Known(id));
    assertThat(AuditActor.of(new Actor.Operator("r"))).isEqualTo(new AuditActor.CommandLine());
  }

  private static User user() {
    return User.opened(
        new UserId(1),
        new NewUser(new Username("anna"), new Email("a@b"), new PasswordHash("h"), NOW));
  }
}
