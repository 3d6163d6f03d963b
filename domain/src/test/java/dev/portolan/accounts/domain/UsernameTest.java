package dev.portolan.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.shared.domain.Invalid;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class UsernameTest {

  @Test
  void letters_of_any_script_digits_and_three_signs_are_taken() {
    assertThat(List.of("anna", "Ж-1", "日本語", "हिन्दी", "a_b.c-d", "_", "-", ".a", "x".repeat(64)))
        .allSatisfy(name -> assertThat(Username.of(name).value()).isEqualTo(name));
  }

  @Test
  void other_characters_are_refused() {
    assertThat(List.of("a b", "a/b", "a@b", "a\nb", "<b>", "a\u0000", "😀", "a%b", "\u0301a"))
        .allSatisfy(name ->
            assertThatThrownBy(() -> Username.of(name))
                .isInstanceOf(Invalid.class)
                .hasMessage("username may only have letters, digits, and _ . -"));
  }

  @Test
  void dots_alone_are_no_name() {
    assertThat(List.of(".", "..", "..."))
        .allSatisfy(name ->
            assertThatThrownBy(() -> Username.of(name)).hasMessage("username can't be dots only"));
  }

  @Test
  void a_letter_that_nobody_sees_is_no_new_name_but_stays_an_old_one() {
    String filler = "\u3164";
    assertThatThrownBy(() -> Username.of(filler)).hasMessage("username can't be blank");
    assertThat(new Username(filler).value()).isEqualTo(filler);
  }

  @Test
  void names_that_would_look_like_others_are_refused_but_stay_readable() {
    assertThat(List.of("admin\uFE0F", "adm\u034Fin", "ad\u115Fmin", "\u3164가"))
        .allSatisfy(name -> {
          assertThatThrownBy(() -> Username.of(name))
              .hasMessage("username may only have letters, digits, and _ . -");
          assertThat(new Username(name).value()).isEqualTo(name);
        });
  }

  @Test
  void blank_is_told_before_length() {
    assertThatThrownBy(() -> Username.of(null)).hasMessage("username can't be blank");
    assertThatThrownBy(() -> Username.of(" ".repeat(65))).hasMessage("username can't be blank");
    assertThatThrownBy(() -> Username.of("x".repeat(65)))
        .hasMessage("username is too long (maximum is 64 characters)");
  }

  @Test
  void length_is_counted_in_code_points() {
    assertThat(Username.of("𝒳".repeat(64)).value()).hasSize(128);
  }

  @Test
  void an_accent_typed_apart_is_the_same_letter() {
    assertThat(Username.of("Rene\u0301")).isEqualTo(Username.of("Ren\u00e9"));
  }

  @Test
  void names_that_look_alike_in_case_and_width_have_one_key() {
    assertThat(Username.of("Straße").key()).isEqualTo(Username.of("STRASSE").key());
    assertThat(Username.of("ΣΊΣΥΦΟΣ").key()).isEqualTo(Username.of("σίσυφος").key());
    assertThat(Username.of("ａnna").key()).isEqualTo("anna");
  }

  @Property
  void case_never_makes_another_name(@ForAll("names") String name) {
    assertThat(Username.of(name.toUpperCase(Locale.ROOT)).key()).isEqualTo(Username.of(name).key());
  }

  @Property
  void a_key_is_its_own_key(@ForAll("names") String name) {
    assertThat(Folding.fold(Username.of(name).key())).isEqualTo(Username.of(name).key());
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('0', '9')
        .withCharRange('à', 'ö')
        .withCharRange('α', 'ω')
        .withCharRange('а', 'я')
        .ofMinLength(1)
        .ofMaxLength(30);
  }
}
