package dev.portolan.blog.application;

import static dev.portolan.blog.application.BlogWorld.retitle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.blog.domain.Publication.Draft;
import dev.portolan.shared.domain.Change;
import dev.portolan.shared.domain.Forbidden;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.shared.domain.PageRequest;
import dev.portolan.shared.domain.Stale;
import dev.portolan.shared.domain.Unauthenticated;
import dev.portolan.shared.domain.Version;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WriteArticleTest {

  private final BlogWorld world = new BlogWorld();

  @Test
  void an_article_is_there_for_everybody_at_once() {
    var written = world.write(world.anna, "Hello", "b", "a");
    assertThat(written.line().slug()).isEqualTo("hello");
    assertThat(written.line().tags()).containsExactly("b", "a");
    assertThat(written.body()).isEqualTo("Text");
    assertThat(written.author().username()).isEqualTo("anna");
    assertThat(world.browse.one(world.nobody, "hello")).isEqualTo(written);
  }

  @Test
  void who_is_not_signed_in_hears_that_before_anything_else() {
    var empty = new ArticleInput(null, null, null, Change.keep());
    assertThatThrownBy(() -> world.write.handle(world.nobody, new WriteArticle.Command(empty)))
        .isInstanceOf(Unauthenticated.class);
    assertThatThrownBy(() -> world.edit.handle(world.nobody, retitle("none", " ")))
        .isInstanceOf(Unauthenticated.class);
  }

  @Test
  void all_wrong_fields_are_named_at_once() {
    var empty = new ArticleInput(null, " ", "", Change.to(null));
    assertThatThrownBy(() -> world.write.handle(world.anna, new WriteArticle.Command(empty)))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal ->
                assertThat(refusal.errors().keySet())
                    .containsExactly("title", "description", "body", "tagList"));
  }

  @Test
  void tags_may_be_left_out() {
    var input = new ArticleInput("Hello", "About", "Text", Change.keep());
    var written = world.write.handle(world.anna, new WriteArticle.Command(input));
    assertThat(written.line().tags()).isEmpty();
  }

  @Test
  void a_draft_is_its_authors_and_the_moderators_until_it_is_published() {
    world.draft(world.anna, "Draft");
    assertThat(world.browse.one(world.anna, "draft").line().publication()).isEqualTo(new Draft());
    assertThat(world.browse.one(world.moderator, "draft").body()).isEqualTo("Text");
    for (var stranger : List.of(world.bert, world.nobody)) {
      assertThatThrownBy(() -> world.browse.one(stranger, "draft")).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> world.comments.of(stranger, "draft", Optional.empty()))
          .isInstanceOf(NotFound.class);
    }
    assertThatThrownBy(() -> world.publish.handle(world.bert, new PublishArticle.Command("draft")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> world.edit.handle(world.bert, retitle("draft", "Mine")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() ->
            world.delete.handle(world.bert, new DeleteArticle.Command("draft", Optional.empty())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> world.favorite.handle(world.bert, new FavoriteArticle.Command("draft")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> world.comment.handle(world.bert, new AddComment.Command("draft", "Hm")))
        .isInstanceOf(NotFound.class);
    assertThat(world.browse.drafts(world.anna, PageRequest.first(9)).items()).hasSize(1);
    assertThat(world.browse.drafts(world.bert, PageRequest.first(9)).items()).isEmpty();

    world.publish.handle(world.anna, new PublishArticle.Command("draft"));
    world.publish.handle(world.anna, new PublishArticle.Command("draft"));
    assertThat(world.browse.one(world.nobody, "draft").version()).isEqualTo(new Version(2));
    assertThat(world.browse.drafts(world.anna, PageRequest.first(9)).items()).isEmpty();
  }

  @Test
  void an_edit_changes_what_it_mentions_and_no_more() {
    world.write(world.anna, "Hello", "a", "b");
    var command =
        new EditArticle.Command(
            "hello",
            Change.keep(),
            Change.keep(),
            Change.to("New text"),
            Change.keep(),
            Optional.empty());
    var edited = world.edit.handle(world.anna, command);
    assertThat(edited.body()).isEqualTo("New text");
    assertThat(edited.line().title()).isEqualTo("Hello");
    assertThat(edited.line().description()).isEqualTo("About");
    assertThat(edited.line().tags()).containsExactly("a", "b");
    assertThat(edited.line().slug()).isEqualTo("hello");
    assertThat(edited.line().updatedAt()).isAfter(edited.line().createdAt());
  }

  @Test
  void tags_are_kept_when_absent_cleared_when_empty_and_refused_when_null() {
    world.write(world.anna, "Hello", "a");
    assertThatThrownBy(() -> world.edit.handle(world.anna, tags(Change.to(null))))
        .isInstanceOf(Invalid.class);
    assertThat(world.edit.handle(world.anna, tags(Change.keep())).line().tags())
        .containsExactly("a");
    assertThat(world.edit.handle(world.anna, tags(Change.to(List.of()))).line().tags()).isEmpty();
  }

  private static EditArticle.Command tags(Change<List<String>> tags) {
    return new EditArticle.Command(
        "hello", Change.keep(), Change.keep(), Change.keep(), tags, Optional.empty());
  }

  @Test
  void a_former_address_serves_and_is_answered_with_the_new_one() {
    world.write(world.anna, "Hello");
    assertThat(world.edit.handle(world.anna, retitle("hello", "Bye")).line().slug())
        .isEqualTo("bye");
    assertThat(world.browse.one(world.nobody, "hello").line().slug()).isEqualTo("bye");
    assertThat(world.edit.handle(world.anna, retitle("hello", "Bye")).line().slug())
        .isEqualTo("bye");
    world.delete.handle(world.anna, new DeleteArticle.Command("hello", Optional.empty()));
    assertThatThrownBy(() -> world.browse.one(world.nobody, "bye")).isInstanceOf(NotFound.class);
  }

  @Test
  void wrong_input_is_told_before_a_missing_article_and_that_before_a_wrong_person() {
    assertThatThrownBy(() -> world.edit.handle(world.anna, retitle("none", " ")))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> world.edit.handle(world.anna, retitle("none", "New")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> world.edit.handle(world.anna, retitle("No slug!", "New")))
        .isInstanceOf(NotFound.class);
    world.write(world.anna, "Hello");
    assertThatThrownBy(() -> world.edit.handle(world.bert, retitle("hello", "New")))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void a_stale_version_is_refused_and_the_right_one_is_not() {
    world.write(world.anna, "Hello");
    assertThatThrownBy(() -> world.edit.handle(world.anna, expecting(Set.of(new Version(7)))))
        .isInstanceOf(Stale.class);
    assertThatThrownBy(() -> world.edit.handle(world.anna, expecting(Set.of())))
        .isInstanceOf(Stale.class);
    var versions = Set.of(new Version(7), Version.FIRST);
    assertThat(world.edit.handle(world.anna, expecting(versions)).version())
        .isEqualTo(new Version(2));
    var delete = new DeleteArticle.Command("hello", Optional.of(Set.of(Version.FIRST)));
    assertThatThrownBy(() -> world.delete.handle(world.anna, delete)).isInstanceOf(Stale.class);
  }

  private static EditArticle.Command expecting(Set<Version> versions) {
    return new EditArticle.Command(
        "hello",
        Change.keep(),
        Change.to("New"),
        Change.keep(),
        Change.keep(),
        Optional.of(versions));
  }

  @Test
  void a_moderator_edits_and_deletes_what_others_wrote_and_leaves_a_trace() {
    world.write(world.anna, "Hello");
    assertThat(world.edit.handle(world.moderator, retitle("hello", "Calm")).author().username())
        .isEqualTo("anna");
    world.delete.handle(world.moderator, new DeleteArticle.Command("calm", Optional.empty()));
    assertThat(world.audit.sentences()).containsExactly("mona's request deleted article calm");
  }

  @Test
  void deleting_what_is_ones_own_leaves_no_trace() {
    world.write(world.anna, "Hello");
    var delete = new DeleteArticle.Command("hello", Optional.empty());
    assertThatThrownBy(() -> world.delete.handle(world.bert, delete)).isInstanceOf(Forbidden.class);
    world.delete.handle(world.anna, delete);
    assertThat(world.audit.sentences()).isEmpty();
    assertThatThrownBy(() -> world.delete.handle(world.anna, delete)).isInstanceOf(NotFound.class);
  }
}
