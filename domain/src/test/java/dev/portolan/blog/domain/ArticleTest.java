package dev.portolan.blog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.blog.domain.Publication.Draft;
import dev.portolan.blog.domain.Publication.Published;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Forbidden;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.shared.domain.UserId;
import dev.portolan.shared.domain.Version;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArticleTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final Actor ANNA = user(1);
  private static final Actor BERT = user(2);
  private static final Actor MODERATOR =
      new Actor.SignedIn(new UserId(3), Set.of(BlogPermissions.MODERATE), "r");
  private static final Actor NOBODY = new Actor.Anonymous("r");

  @Test
  void publishing_dates_a_draft_and_raises_its_version() {
    var published = article(new Draft()).publish(ANNA, NOON.plusSeconds(5));
    assertThat(published.publication()).isEqualTo(new Published(NOON.plusSeconds(5)));
    assertThat(published.version()).isEqualTo(new Version(2));
    assertThat(published.updatedAt()).isEqualTo(NOON.plusSeconds(5));
    assertThat(published.createdAt()).isEqualTo(NOON);
  }

  @Test
  void publishing_twice_changes_nothing() {
    var article = article(new Published(NOON));
    assertThat(article.publish(ANNA, NOON.plusSeconds(5))).isEqualTo(article);
  }

  @Test
  void a_draft_does_not_exist_for_others() {
    var draft = article(new Draft());
    assertThatThrownBy(() -> draft.publish(BERT, NOON)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> draft.edit(BERT, draft.content(), NOON)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ArticlePolicy.requireMayRead(NOBODY, draft))
        .isInstanceOf(NotFound.class);
    ArticlePolicy.requireMayRead(ANNA, draft);
    ArticlePolicy.requireMayRead(MODERATOR, draft);
  }

  @Test
  void what_is_published_is_read_by_all_and_changed_by_author_and_moderator() {
    var article = article(new Published(NOON));
    ArticlePolicy.requireMayRead(NOBODY, article);
    ArticlePolicy.requireMayEdit(ANNA, article);
    ArticlePolicy.requireMayEdit(MODERATOR, article);
    assertThatThrownBy(() -> ArticlePolicy.requireMayEdit(BERT, article))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> ArticlePolicy.requireMayEdit(NOBODY, article))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void an_edit_is_at_least_a_millisecond_later() {
    var article = article(new Published(NOON));
    assertThat(article.edit(ANNA, article.content(), NOON).updatedAt())
        .isEqualTo(NOON.plusMillis(1));
    assertThat(article.edit(ANNA, article.content(), NOON.minusSeconds(9)).updatedAt())
        .isEqualTo(NOON.plusMillis(1));
    assertThat(article.edit(ANNA, article.content(), NOON.plusSeconds(9)).updatedAt())
        .isEqualTo(NOON.plusSeconds(9));
  }

  @Test
  void the_address_changes_only_with_the_title() {
    var article = article(new Published(NOON)).at(new Slug("hello-7"));
    var old = article.content();
    var sameTitle = new Content(old.title(), old.description(), new Body("new"), Tags.NONE);
    assertThat(article.edit(ANNA, sameTitle, NOON).slug()).isEqualTo(new Slug("hello-7"));
    var newTitle = new Content(new Title("Bye"), old.description(), old.body(), old.tags());
    assertThat(article.edit(ANNA, newTitle, NOON).slug()).isEqualTo(new Slug("bye"));
  }

  @Test
  void a_comment_is_deleted_by_its_author_and_moderators() {
    var comment =
        new Comment(
            new CommentId(1), new ArticleId(1), new UserId(2), new CommentBody("Hm"), NOON, NOON);
    comment.requireMayDelete(BERT);
    comment.requireMayDelete(MODERATOR);
    assertThatThrownBy(() -> comment.requireMayDelete(ANNA)).isInstanceOf(Forbidden.class);
  }

  private static Actor user(long id) {
    return new Actor.SignedIn(new UserId(id), Set.of(), "r");
  }

  private static Article article(Publication publication) {
    var content =
        new Content(new Title("Hello"), new Description("Short"), new Body("Text"), Tags.NONE);
    return new Article(
        new ArticleId(1),
        new UserId(1),
        new Slug("hello"),
        content,
        publication,
        NOON,
        NOON,
        Version.FIRST);
  }
}
