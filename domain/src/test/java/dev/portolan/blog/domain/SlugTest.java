package dev.portolan.blog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.Text;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

  @ParameterizedTest
  @CsvSource({
    "How to train your dragon, how-to-train-your-dragon",
    "'  --Hello, World!--  ', hello-world",
    "Crème brûlée, creme-brulee",
    "ﬁne ½ Ⅷ, fine-1-2-viii",
    "Łódź, łodz",
    "İstanbul, istanbul",
    "한국어 블로그, 한국어-블로그",
    "日本語, 日本語",
    "C++ & C#, c-c",
    "🚀🚀🚀, article",
    "---, article",
    "Feed, feed-2",
    "FEED!, feed-2"
  })
  void a_title_asks_for_an_address(String title, String slug) {
    assertThat(Slug.of(new Title(title)).value()).isEqualTo(slug);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "feed", "a--b", "-a", "a-", "a b", "a/b", "a.b", "%zz", "a\u0301", "..", "🚀"})
  void what_cannot_be_an_address_is_none(String text) {
    assertThat(Slug.parse(text)).isEmpty();
    assertThatThrownBy(() -> new Slug(text)).isInstanceOf(Invalid.class);
  }

  @Test
  void an_address_has_at_most_120_characters() {
    assertThat(Slug.parse("a".repeat(120))).isPresent();
    assertThat(Slug.parse("a".repeat(121))).isEmpty();
  }

  @Test
  void a_number_goes_behind_the_words() {
    assertThat(new Slug("hello").numbered(1).value()).isEqualTo("hello");
    assertThat(new Slug("hello").numbered(12).value()).isEqualTo("hello-12");
  }

  @Test
  void a_number_shortens_a_long_address() {
    assertThat(new Slug("a".repeat(120)).numbered(10).value()).isEqualTo("a".repeat(117) + "-10");
    assertThat(new Slug("a".repeat(117) + "-bb").numbered(2).value())
        .isEqualTo("a".repeat(117) + "-2");
  }

  @Property
  void every_title_asks_for_a_good_address(@ForAll @StringLength(min = 1, max = 200) String text) {
    if (text.isBlank() || Text.length(text) > Title.MAX_LENGTH) {
      return;
    }
    var slug = Slug.of(new Title(text)).value();
    assertThat(slug).isNotEmpty().isNotEqualTo("feed");
    assertThat(Text.length(slug)).isLessThanOrEqualTo(120);
    assertThat(Normalizer.isNormalized(slug, Normalizer.Form.NFC)).isTrue();
    assertThat(slug.toLowerCase(Locale.ROOT)).isEqualTo(slug);
    assertThat(Slug.parse(slug)).isPresent();
  }

  @Property
  void an_address_asks_for_itself(@ForAll @StringLength(min = 1, max = 60) String text) {
    if (text.isBlank()) {
      return;
    }
    var slug = Slug.of(new Title(text));
    assertThat(Slug.of(new Title(slug.value()))).isEqualTo(slug);
  }

  @Property
  void a_numbered_address_is_good_too(
      @ForAll @StringLength(min = 1, max = 120) String text,
      @ForAll @IntRange(min = 1) int number) {
    if (text.isBlank()) {
      return;
    }
    assertThat(Slug.parse(Slug.of(new Title(text)).numbered(number).value())).isPresent();
  }

  @Property(tries = 200)
  void the_next_of_many_is_found_in_few_questions(@ForAll @IntRange(max = 100_000) int taken) {
    var wish = new Slug("hello");
    var questions = new AtomicInteger();
    var free =
        wish.firstFree(slug -> {
          questions.incrementAndGet();
          return number(slug) <= taken;
        });
    assertThat(number(free)).isEqualTo(taken + 1);
    assertThat(questions.get()).isLessThanOrEqualTo(40);
  }

  @Test
  void no_two_get_the_same() {
    var given = new HashSet<Slug>();
    for (int i = 0; i < 100; i++) {
      assertThat(given.add(new Slug("hello").firstFree(given::contains))).isTrue();
    }
  }

  private static int number(Slug slug) {
    return slug.value().equals("hello") ? 1 : Integer.parseInt(slug.value().substring(6));
  }
}
