package dev.portolan.blog.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.http.Answer;
import dev.portolan.http.Api;
import dev.portolan.http.PortolanUnderTest;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Articles that are not published yet. */
abstract class DraftSuite extends BlogSuite {

  DraftSuite(Supplier<PortolanUnderTest> portolan) {
    super(portolan);
  }

  @Test
  void a_draft_is_seen_by_its_author_and_moderators_only() {
    String tag = fresh("draft");
    User author = newUser();
    String slug = draft(author, fresh("Secret"), tag);
    String path = "/api/articles/" + slug;
    author.api().get(path).expect(200);
    moderator().api().get(path).expect(200);
    for (Api other : new Api[] {anonymous(), bob().api()}) {
      other.get(path).expect(404, "article", "not found");
      other.get(path + "/comments").expect(404, "article", "not found");
      assertThat(other.get("/api/articles?tag=" + tag).at("/articlesCount").asInt(-1)).isZero();
      assertThat(other.get("/api/articles?author=" + author.name()).at("/articlesCount").asInt(-1))
          .isZero();
    }
    assertThat(anonymous().get("/api/tags").texts("/tags")).doesNotContain(tag);
    bob().api().put(path, "{'article': {'body': 'B'}}").expect(404, "article", "not found");
    bob().api().delete(path).expect(404, "article", "not found");
    bob().api().post(path + "/favorite").expect(404, "article", "not found");
    bob().api().post(path + "/comments", comment("Psst")).expect(404, "article", "not found");
    bob().api().post("/api/drafts/" + slug + "/publish").expect(404, "article", "not found");
  }

  @Test
  void drafts_are_listed_for_their_author_newest_first() {
    User author = newUser();
    draft(author, "First");
    draft(author, "Second");
    publish(author, "Published");
    Answer list = author.api().get("/api/drafts").expect(200);
    assertThat(list.texts("/articles", "title")).containsExactly("Second", "First");
    assertThat(list.at("/articlesCount").asInt()).isEqualTo(2);
    assertThat(author.api().get("/api/drafts?limit=1&offset=1").texts("/articles", "title"))
        .containsExactly("First");
    anonymous().get("/api/drafts").expect(401, "token", "is missing");
    anonymous().post("/api/drafts", article("T")).expect(401, "token", "is missing");
    author.api().get("/api/drafts?limit=0").expect(400, "limit");
    author.api().get("/api/drafts?offset=x").expect(400, "offset");
  }

  @Test
  void publishing_brings_a_draft_to_the_front() {
    String tag = fresh("front");
    User author = newUser();
    String slug = draft(author, "Written first", tag);
    publish(author, "Published first", tag);
    assertThat(anonymous().get("/api/articles?tag=" + tag).texts("/articles", "title"))
        .containsExactly("Published first");
    author.api().post("/api/drafts/" + slug + "/publish").expect(200);
    assertThat(anonymous().get("/api/articles?tag=" + tag).texts("/articles", "title"))
        .containsExactly("Written first", "Published first");
    assertThat(anonymous().get("/api/tags").texts("/tags")).contains(tag);
    assertThat(author.api().get("/api/drafts").at("/articlesCount").asInt(-1)).isZero();
    // Once more changes nothing.
    author.api().post("/api/drafts/" + slug + "/publish").expect(200);
    anonymous().get("/api/articles/" + slug).expect(200);
  }

  @Test
  void a_moderator_publishes_and_others_may_not() {
    String slug = draft(newUser(), fresh("Waiting"));
    anonymous().post("/api/drafts/" + slug + "/publish").expect(401, "token", "is missing");
    moderator().api().post("/api/drafts/" + slug + "/publish").expect(200);
    bob().api().post("/api/drafts/" + slug + "/publish").expect(403, "article", "forbidden");
    bob()
        .api()
        .post("/api/drafts/" + fresh("none") + "/publish")
        .expect(404, "article", "not found");
  }

  @Test
  void a_draft_is_edited_and_deleted_like_an_article() {
    User author = newUser();
    String slug = draft(author, fresh("Raw"));
    Answer edited =
        author
            .api()
            .put("/api/articles/" + slug, "{'article': {'title': '%s'}}".formatted(fresh("Cooked")))
            .expect(200);
    assertThat(edited.text("/article/slug")).startsWith("cooked");
    author.api().delete("/api/articles/" + slug).expect(204);
    author.api().get("/api/articles/" + slug).expect(404, "article", "not found");
  }

  @Test
  void a_draft_takes_no_unknown_fields() {
    ada()
        .api()
        .post(
            "/api/drafts",
            "{'article': {'title': 'T', 'description': 'D', 'body': 'B', 'slug': 'mine'}}")
        .expect(400);
    ada()
        .api()
        .post("/api/drafts", "{'article': {'title': '', 'description': 'D', 'body': 'B'}}")
        .expect(422, "title", "can't be blank");
  }

  private static String draft(User author, String title, String... tags) {
    return author.api().post("/api/drafts", article(title, tags)).expect(201).text("/article/slug");
  }
}
