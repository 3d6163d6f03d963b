package dev.portolan.blog.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.http.Answer;
import dev.portolan.http.Api;
import dev.portolan.http.PortolanUnderTest;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** One article: written, read, edited, deleted, and its addresses. */
abstract class ArticleSuite extends BlogSuite {

  ArticleSuite(Supplier<PortolanUnderTest> portolan) {
    super(portolan);
  }

  @Test
  void a_new_article_is_published_and_read_by_everyone() {
    String title = fresh("Hello World");
    Answer made = ada().api().post("/api/articles", article(title, "zebra", "ant")).expect(201);
    String slug = made.text("/article/slug");
    assertThat(made.text("/article/title")).isEqualTo(title);
    assertThat(made.text("/article/description")).isEqualTo("About " + title);
    assertThat(made.text("/article/body")).isEqualTo("Once upon a time.");
    assertThat(made.texts("/article/tagList")).containsExactly("zebra", "ant");
    assertThat(made.at("/article/favorited").asBoolean(true)).isFalse();
    assertThat(made.at("/article/favoritesCount").asInt(-1)).isZero();
    assertThat(made.text("/article/author/username")).isEqualTo(ada().name());
    assertThat(made.text("/article/createdAt")).isEqualTo(made.text("/article/updatedAt"));
    Answer read = anonymous().get("/api/articles/" + slug).expect(200);
    assertThat(read.json()).isEqualTo(made.json());
    assertThat(read.header("ETag")).isEqualTo(made.header("ETag"));
    assertThat(read.header("Cache-Control")).contains("private, no-cache");
  }

  @Test
  void tags_may_be_absent_are_kept_in_order_and_once_each() {
    Answer none =
        ada()
            .api()
            .post("/api/articles", "{'article': {'title': 'T', 'description': 'D', 'body': 'B'}}")
            .expect(201);
    assertThat(none.at("/article/tagList").isArray()).isTrue();
    assertThat(none.texts("/article/tagList")).isEmpty();
    Answer twice = ada().api().post("/api/articles", article("T", "b", "a", "b")).expect(201);
    assertThat(twice.texts("/article/tagList")).containsExactly("b", "a");
    Answer odd =
        ada().api().post("/api/articles", article("T", "c++", "ünïcødé 🚢", "a b")).expect(201);
    assertThat(odd.texts("/article/tagList")).containsExactly("c++", "ünïcødé 🚢", "a b");
  }

  @Test
  void empty_fields_are_blank() {
    String all = "{'article': {'title': '%s', 'description': '%s', 'body': '%s'}}";
    ada()
        .api()
        .post("/api/articles", all.formatted("", "d", "b"))
        .expect(422, "title", "can't be blank");
    ada()
        .api()
        .post("/api/articles", all.formatted("t", "", "b"))
        .expect(422, "description", "can't be blank");
    ada()
        .api()
        .post("/api/articles", all.formatted("t", "d", ""))
        .expect(422, "body", "can't be blank");
    ada()
        .api()
        .post("/api/articles", all.formatted("  ", "d", "b"))
        .expect(422, "title", "can't be blank");
    Answer absent = ada().api().post("/api/articles", "{'article': {}}").expect(422);
    absent.expect(422, "title", "can't be blank");
    absent.expect(422, "description", "can't be blank");
    absent.expect(422, "body", "can't be blank");
  }

  @Test
  void long_fields_are_refused_and_the_longest_are_taken() {
    String all = "{'article': {'title': '%s', 'description': '%s', 'body': '%s'}}";
    String ship = "🚢";
    ada()
        .api()
        .post("/api/articles", all.formatted("t".repeat(201), "d", "b"))
        .expect(422, "title");
    ada()
        .api()
        .post("/api/articles", all.formatted("t", "d".repeat(501), "b"))
        .expect(422, "description");
    ada()
        .api()
        .post("/api/articles", all.formatted("t", "d", "b".repeat(100_001)))
        .expect(422, "body");
    Answer longest =
        ada()
            .api()
            .post(
                "/api/articles",
                all.formatted(ship.repeat(200), ship.repeat(500), ship.repeat(100_000)))
            .expect(201);
    Answer read = anonymous().get("/api/articles/" + longest.text("/article/slug")).expect(200);
    assertThat(read.text("/article/body")).isEqualTo(ship.repeat(100_000));
    assertThat(read.text("/article/title")).isEqualTo(ship.repeat(200));
  }

  @Test
  void tags_have_limits() {
    ada().api().post("/api/articles", article("T", "x".repeat(51))).expect(422, "tagList");
    ada().api().post("/api/articles", article("T", "")).expect(422, "tagList");
    ada().api().post("/api/articles", article("T", "a\\nb")).expect(422, "tagList");
    String[] many = new String[21];
    for (int i = 0; i < many.length; i++) {
      many[i] = "tag" + i;
    }
    ada().api().post("/api/articles", article("T", many)).expect(422, "tagList");
    ada().api().post("/api/articles", article("T", java.util.Arrays.copyOf(many, 20))).expect(201);
  }

  @Test
  void the_same_title_twice_gives_two_addresses() {
    String title = fresh("Twin");
    String first = publish(ada(), title);
    String second = publish(ada(), title);
    assertThat(second).isNotEqualTo(first).startsWith(first);
  }

  @Test
  void every_title_gives_an_address() {
    assertThat(publish(ada(), "Crème Brûlée " + fresh("dessert")))
        .startsWith("creme-brulee-dessert");
    assertThat(publish(ada(), "🚢🚢")).matches("article(-[0-9]+)?");
    assertThat(publish(ada(), "Feed")).matches("feed-[0-9]+");
    assertThat(publish(ada(), "日本語 " + fresh("x"))).startsWith("日本語-x");
    assertThat(publish(ada(), "x".repeat(200))).hasSizeLessThanOrEqualTo(120);
    assertThat(publish(ada(), "x".repeat(200))).hasSizeLessThanOrEqualTo(120);
  }

  @Test
  void an_address_of_any_script_is_read_back() {
    String slug = publish(ada(), "日本語 " + fresh("x"));
    String encoded = java.net.URLEncoder.encode(slug, java.nio.charset.StandardCharsets.UTF_8);
    assertThat(anonymous().get("/api/articles/" + encoded).expect(200).text("/article/slug"))
        .isEqualTo(slug);
  }

  @Test
  void an_edit_changes_what_it_names_and_keeps_the_rest() {
    Answer before =
        ada().api().post("/api/articles", article(fresh("Edit"), "one", "two")).expect(201);
    String path = "/api/articles/" + before.text("/article/slug");
    Answer after = ada().api().put(path, "{'article': {'body': 'New body'}}").expect(200);
    assertThat(after.text("/article/body")).isEqualTo("New body");
    assertThat(after.text("/article/slug")).isEqualTo(before.text("/article/slug"));
    assertThat(after.text("/article/description")).isEqualTo(before.text("/article/description"));
    assertThat(after.texts("/article/tagList")).containsExactly("one", "two");
    assertThat(after.text("/article/createdAt")).isEqualTo(before.text("/article/createdAt"));
    assertThat(after.text("/article/updatedAt")).isGreaterThan(before.text("/article/updatedAt"));
    assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
    assertThat(anonymous().get(path).expect(200).json()).isEqualTo(after.json());
  }

  @Test
  void tags_are_cleared_by_an_empty_list_and_null_is_refused() {
    String path = "/api/articles/" + publish(ada(), fresh("Tagged"), "one", "two");
    ada().api().put(path, "{'article': {'tagList': null}}").expect(422, "tagList");
    assertThat(anonymous().get(path).texts("/article/tagList")).containsExactly("one", "two");
    assertThat(
            ada()
                .api()
                .put(path, "{'article': {'tagList': ['three']}}")
                .expect(200)
                .texts("/article/tagList"))
        .containsExactly("three");
    assertThat(
            ada()
                .api()
                .put(path, "{'article': {'tagList': []}}")
                .expect(200)
                .texts("/article/tagList"))
        .isEmpty();
    assertThat(anonymous().get(path).texts("/article/tagList")).isEmpty();
    ada()
        .api()
        .post(
            "/api/articles",
            "{'article': {'title': 'T', 'description': 'D', 'body': 'B', 'tagList': null}}")
        .expect(422, "tagList");
  }

  @Test
  void title_description_and_body_cannot_be_emptied() {
    String path = "/api/articles/" + publish(ada(), fresh("Full"));
    for (String field : new String[] {"title", "description", "body"}) {
      for (String empty : new String[] {"null", "''"}) {
        ada()
            .api()
            .put(path, "{'article': {'%s': %s}}".formatted(field, empty))
            .expect(422, field, "can't be blank");
      }
    }
  }

  @Test
  void a_new_title_gives_a_new_address_and_the_old_one_leads_there() {
    String old = publish(ada(), fresh("Old name"));
    String title = fresh("New name");
    Answer renamed =
        ada()
            .api()
            .put("/api/articles/" + old, "{'article': {'title': '%s'}}".formatted(title))
            .expect(200);
    String now = renamed.text("/article/slug");
    assertThat(now).isNotEqualTo(old);
    assertThat(anonymous().get("/api/articles/" + now).expect(200).json())
        .isEqualTo(renamed.json());
    assertThat(anonymous().get("/api/articles/" + old).expect(200).json())
        .isEqualTo(renamed.json());
    assertThat(
            ada()
                .api()
                .put("/api/articles/" + old, "{'article': {'body': 'B'}}")
                .expect(200)
                .text("/article/slug"))
        .isEqualTo(now);
    assertThat(
            bob()
                .api()
                .post("/api/articles/" + old + "/comments", comment("By the old name"))
                .status())
        .isEqualTo(201);
    // The old address stays reserved.
    assertThat(publish(bob(), old.replace('-', ' '))).isNotEqualTo(old);
    ada().api().delete("/api/articles/" + old).expect(204);
    anonymous().get("/api/articles/" + old).expect(404, "article", "not found");
    anonymous().get("/api/articles/" + now).expect(404, "article", "not found");
  }

  @Test
  void the_same_title_keeps_the_address_and_the_former_one_may_come_back() {
    String title = fresh("Same");
    String slug = publish(ada(), title);
    assertThat(rename(slug, title)).isEqualTo(slug);
    String other = rename(slug, fresh("Different"));
    assertThat(rename(other, title)).isEqualTo(slug);
  }

  private String rename(String slug, String title) {
    return ada()
        .api()
        .put("/api/articles/" + slug, "{'article': {'title': '%s'}}".formatted(title))
        .expect(200)
        .text("/article/slug");
  }

  @Test
  void only_the_author_edits_and_deletes() {
    String path = "/api/articles/" + publish(ada(), fresh("Mine"));
    bob().api().put(path, "{'article': {'body': 'hijacked'}}").expect(403, "article", "forbidden");
    bob().api().delete(path).expect(403, "article", "forbidden");
    assertThat(anonymous().get(path).text("/article/body")).isEqualTo("Once upon a time.");
    ada().api().delete(path).expect(204);
    anonymous().get(path).expect(404, "article", "not found");
    ada().api().delete(path).expect(404, "article", "not found");
  }

  @Test
  void what_is_not_there_is_not_found() {
    for (String slug :
        new String[] {
          fresh("unknown"), "NOT-A-SLUG", "%F0%9F%9A%A2", "x".repeat(500), "-", "a%20b"
        }) {
      anonymous().get("/api/articles/" + slug).expect(404, "article", "not found");
      ada()
          .api()
          .put("/api/articles/" + slug, "{'article': {'body': 'B'}}")
          .expect(404, "article", "not found");
      ada().api().delete("/api/articles/" + slug).expect(404, "article", "not found");
    }
  }

  @Test
  void an_edit_on_an_old_version_is_stale() {
    Answer first = ada().api().post("/api/articles", article(fresh("Versions"))).expect(201);
    String path = "/api/articles/" + first.text("/article/slug");
    String tag = first.header("ETag").orElseThrow();
    Api onFirst = ada().api().with("If-Match", tag);
    Answer second = onFirst.put(path, "{'article': {'body': 'Second'}}").expect(200);
    onFirst.put(path, "{'article': {'body': 'Third'}}").expect(412);
    onFirst.delete(path).expect(412);
    assertThat(anonymous().get(path).text("/article/body")).isEqualTo("Second");
    ada().api().with("If-Match", "*").put(path, "{'article': {'body': 'Any'}}").expect(200);
    ada()
        .api()
        .with("If-Match", "W/" + second.header("ETag").orElseThrow())
        .put(path, "{'article': {'body': 'Weak'}}")
        .expect(412);
    Answer now = anonymous().get(path);
    ada()
        .api()
        .with("If-Match", tag + ", " + now.header("ETag").orElseThrow())
        .delete(path)
        .expect(204);
  }

  @Test
  void an_article_is_never_304() {
    Answer made = ada().api().post("/api/articles", article(fresh("Cached"))).expect(201);
    anonymous()
        .with("If-None-Match", made.header("ETag").orElseThrow())
        .get("/api/articles/" + made.text("/article/slug"))
        .expect(200);
  }

  @Test
  void unknown_fields_are_ignored_and_set_nothing() {
    Answer made =
        ada()
            .api()
            .post(
                "/api/articles",
                "{'article': {'title': 'T', 'description': 'D', 'body': 'B', 'slug': 'mine',"
                    + " 'favoritesCount': 7,"
                    + " 'author': {'username': '%s'}}, 'extra': 1}".formatted(bob().name()))
            .expect(201);
    assertThat(made.text("/article/slug")).isNotEqualTo("mine");
    assertThat(made.at("/article/favoritesCount").asInt()).isZero();
    assertThat(made.text("/article/author/username")).isEqualTo(ada().name());
    ada().api().put("/api/articles/" + made.text("/article/slug"), made.body()).expect(200);
  }
}
