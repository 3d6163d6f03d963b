package dev.portolan.blog.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.http.PortolanUnderTest;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What roles allow in the blog. */
abstract class BlogModerationSuite extends BlogSuite {

  BlogModerationSuite(Supplier<PortolanUnderTest> portolan) {
    super(portolan);
  }

  @Test
  void a_moderator_edits_and_deletes_what_others_wrote() {
    String path = "/api/articles/" + publish(ada(), fresh("Moderated"));
    long comment = bob().api().post(path + "/comments", comment("Rude")).at("/comment/id").asLong();
    moderator().api().put(path, "{'article': {'body': 'Tidied'}}").expect(200);
    assertThat(anonymous().get(path).text("/article/author/username")).isEqualTo(ada().name());
    moderator().api().delete(path + "/comments/" + comment).expect(204);
    moderator().api().delete(path).expect(204);
  }

  @Test
  void a_role_works_from_the_next_request_until_it_is_taken() {
    User user = newUser();
    String path = "/api/articles/" + publish(ada(), fresh("Watched"));
    String role = "/api/admin/users/" + user.name() + "/roles/moderator";
    user.api().put(path, "{'article': {'body': 'B'}}").expect(403, "article", "forbidden");
    admin().api().put(role).expect(204);
    admin().api().put(role).expect(204);
    user.api().put(path, "{'article': {'body': 'B'}}").expect(200);
    admin().api().delete(role).expect(204);
    admin().api().delete(role).expect(204);
    user.api().put(path, "{'article': {'body': 'B'}}").expect(403, "article", "forbidden");
  }

  @Test
  void the_articles_of_a_disabled_account_stay() {
    User user = newUser();
    String slug = publish(user, fresh("Legacy"));
    admin().api().post("/api/admin/users/" + user.name() + "/disable").expect(204);
    anonymous().get("/api/articles/" + slug).expect(200);
    user.api().get("/api/articles/" + slug).expect(200);
  }

  @Test
  void an_article_that_was_deleted_is_in_the_audit_trail() {
    String path = "/api/articles/" + publish(newUser(), fresh("Removed"));
    String delete = fresh("request");
    moderator().api().with("X-Request-Id", delete).delete(path).expect(204);
    assertThat(audited(delete)).containsExactly("article.deleted");
  }
}
