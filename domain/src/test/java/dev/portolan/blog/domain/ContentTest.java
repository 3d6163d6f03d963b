package dev.portolan.blog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.shared.domain.Invalid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ContentTest {

  @Test
  void what_is_missing_or_blank_is_named_by_its_field() {
    assertRefused(() -> Title.of(null), "title", "can't be blank");
    assertRefused(() -> Title.of("\t "), "title", "can't be blank");
    assertRefused(() -> Description.of(""), "description", "can't be blank");
    assertRefused(() -> Body.of("\n"), "body", "can't be blank");
    assertRefused(() -> CommentBody.of(null), "body", "can't be blank");
  }

  @Test
  void what_nobody_sees_is_blank_when_it_is_sent_and_stays_when_it_is_kept() {
    String unseen = "\u00A0\u200B";
    assertRefused(() -> Title.of(unseen), "title", "can't be blank");
    assertRefused(() -> Description.of(unseen), "description", "can't be blank");
    assertRefused(() -> Body.of(unseen), "body", "can't be blank");
    assertRefused(() -> CommentBody.of(unseen), "body", "can't be blank");
    assertRefused(() -> Tags.of(List.of(unseen)), "tagList", "can't be blank");
    assertThat(new Title(unseen).value()).isEqualTo(unseen);
    assertThat(Tags.kept(List.of(unseen)).names()).containsExactly(unseen);
  }

  @Test
  void lengths_count_characters_and_not_their_halves() {
    assertThat(Title.of("🚀".repeat(200)).value()).hasSize(400);
    assertRefused(
        () -> Title.of("🚀".repeat(201)), "title", "is too long (maximum is 200 characters)");
    assertRefused(
        () -> Description.of("d".repeat(501)),
        "description",
        "is too long (maximum is 500 characters)");
    assertRefused(
        () -> Body.of("b".repeat(100_001)), "body", "is too long (maximum is 100000 characters)");
    assertRefused(
        () -> CommentBody.of("c".repeat(10_001)),
        "body",
        "is too long (maximum is 10000 characters)");
  }

  @Test
  void blank_is_told_before_length() {
    assertRefused(() -> Title.of(" ".repeat(300)), "title", "can't be blank");
  }

  @Test
  void tags_keep_their_order_and_lose_repetitions() {
    assertThat(Tags.of(List.of("b", "a", "B", "b", "c#, é 🚀")).names())
        .containsExactly("b", "a", "B", "c#, é 🚀");
  }

  @Test
  void twenty_tags_are_allowed_and_repetitions_do_not_count() {
    var twenty = IntStream.range(0, 20).mapToObj(Integer::toString).toList();
    var repeated = IntStream.range(0, 40).mapToObj(i -> Integer.toString(i % 20)).toList();
    assertThat(Tags.of(twenty).values()).hasSize(20);
    assertThat(Tags.of(repeated)).isEqualTo(Tags.of(twenty));
    var more = IntStream.range(0, 21).mapToObj(Integer::toString).toList();
    assertRefused(() -> Tags.of(more), "tagList", "is too long (maximum is 20 tags)");
  }

  @Test
  void a_tag_is_text_without_control_characters() {
    assertRefused(() -> Tags.of(List.of("a\nb")), "tagList", "must not contain control characters");
    assertRefused(() -> Tags.of(Arrays.asList("a", " ")), "tagList", "can't be blank");
    assertRefused(
        () -> Tags.of(List.of("é".repeat(51))),
        "tagList",
        "is too long (maximum is 50 characters)");
    assertRefused(() -> Tags.of(null), "tagList", "must be a list");
  }

  @Test
  void only_digits_are_a_comment_id() {
    assertThat(CommentId.parse("12")).contains(new CommentId(12));
    for (var text : List.of("", "0", "-1", "+1", "01", "1.0", "x", "9223372036854775808")) {
      assertThat(CommentId.parse(text)).isEmpty();
    }
  }

  private static void assertRefused(ThrowingCallable call, String field, String sentence) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal -> assertThat(refusal.errors()).isEqualTo(Map.of(field, List.of(sentence))));
  }
}
