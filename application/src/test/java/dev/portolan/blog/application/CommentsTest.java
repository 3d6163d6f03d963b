package dev.portolan.blog.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Forbidden;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.shared.domain.Unauthenticated;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommentsTest {

  private final BlogWorld world = new BlogWorld();

  @BeforeEach
  void write() {
    world.write(world.anna, "One");
    world.write(world.anna, "Two");
  }

  @Test
  void everybody_reads_comments_newest_first() {
    say("First");
    var second = say("Second");
    var part = world.comments.of(world.nobody, "one", Optional.empty());
    assertThat(part.items().stream().map(view -> view.comment().body().value()))
        .containsExactly("Second", "First");
    assertThat(part.items()).first().isEqualTo(second);
    assertThat(second.author().username()).isEqualTo("bert");
    assertThat(part.next()).isEmpty();
    assertThat(world.comments.of(world.nobody, "two", Optional.empty()).items()).isEmpty();
  }

  @Test
  void an_answer_has_at_most_500_and_tells_where_it_goes_on() {
    for (int i = 0; i < BrowseComments.MAX_LIMIT + 1; i++) {
      say("Number " + i);
    }
    var first = world.comments.of(world.nobody, "one", Optional.empty());
    assertThat(first.items()).hasSize(500);
    var rest = world.comments.of(world.nobody, "one", first.next());
    assertThat(rest.items()).hasSize(1);
    assertThat(rest.items().getFirst().comment().body().value()).isEqualTo("Number 0");
    assertThat(rest.next()).isEmpty();
  }

  @Test
  void checks_come_in_their_order() {
    assertThatThrownBy(() -> say(world.nobody, "none", " ")).isInstanceOf(Unauthenticated.class);
    assertThatThrownBy(() -> say(world.bert, "none", " "))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal ->
                assertThat(refusal.errors()).isEqualTo(Map.of("body", List.of("can't be blank"))));
    assertThatThrownBy(() -> say(world.bert, "none", "Hm"))
        .isInstanceOfSatisfying(
            NotFound.class, refusal -> assertThat(refusal.errors()).containsOnlyKeys("article"));
  }

  @Test
  void a_comment_is_deleted_by_its_author_under_its_own_article() {
    var id = Long.toString(say("Hm").comment().id().value());
    assertThatThrownBy(() -> delete(world.bert, "two", id))
        .isInstanceOfSatisfying(
            NotFound.class, refusal -> assertThat(refusal.errors()).containsOnlyKeys("comment"));
    assertThatThrownBy(() -> delete(world.bert, "one", "abc")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> delete(world.anna, "one", id)).isInstanceOf(Forbidden.class);
    delete(world.bert, "one", id);
    assertThatThrownBy(() -> delete(world.bert, "one", id)).isInstanceOf(NotFound.class);
    assertThat(world.audit.sentences()).isEmpty();
  }

  @Test
  void a_moderator_deletes_any_and_leaves_a_trace() {
    delete(world.moderator, "one", Long.toString(say("Hm").comment().id().value()));
    assertThat(world.audit.sentences()).containsExactly("mona's request deleted comment of 2");
  }

  private CommentView say(String body) {
    return say(world.bert, "one", body);
  }

  private CommentView say(Actor actor, String slug, String body) {
    return world.comment.handle(actor, new AddComment.Command(slug, body));
  }

  private void delete(Actor actor, String slug, String comment) {
    world.deleteComment.handle(actor, new DeleteComment.Command(slug, comment));
  }
}
