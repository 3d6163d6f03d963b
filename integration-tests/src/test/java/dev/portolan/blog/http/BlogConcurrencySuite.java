package dev.portolan.blog.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.http.Answer;
import dev.portolan.http.PortolanUnderTest;
import dev.portolan.http.Together;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Many writers and readers of articles at once. */
abstract class BlogConcurrencySuite extends BlogSuite {

  BlogConcurrencySuite(Supplier<PortolanUnderTest> portolan) {
    super(portolan);
  }

  @Test
  void two_edits_at_once_lose_no_field() {
    String path = "/api/articles/" + publish(ada(), fresh("Contended"));
    Together.assertNoFieldIsLost(ada().api(), path, "article", "body", "description");
  }

  @Test
  void one_title_at_once_gives_as_many_addresses() {
    String title = fresh("Crowd");
    var works = new ArrayList<Callable<String>>();
    for (int i = 0; i < 8; i++) {
      works.add(() -> publish(ada(), title, "crowd-a", "crowd-b"));
    }
    List<String> slugs = Together.run(works);
    assertThat(new HashSet<>(slugs)).hasSize(8);
  }

  @Test
  void sixteen_writers_are_all_served() {
    String tag = fresh("writers");
    String path = "/api/articles/" + publish(ada(), fresh("Busy"));
    var works = new ArrayList<Callable<List<Answer>>>();
    for (int writer = 0; writer < 16; writer++) {
      User user = writer % 2 == 0 ? ada() : bob();
      works.add(() -> {
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < 4; i++) {
          answers.add(user.api().post("/api/articles", article("Written", tag)));
          answers.add(user.api().post(path + "/comments", comment("Written")));
          answers.add(user.api().post(path + "/favorite"));
        }
        return answers;
      });
    }
    List<Answer> all = Together.run(works).stream().flatMap(List::stream).toList();
    assertThat(all).extracting(Answer::status).containsOnly(200, 201);
    assertThat(anonymous().get("/api/articles?tag=" + tag).at("/articlesCount").asInt())
        .isEqualTo(64);
    assertThat(anonymous().get(path + "/comments").at("/comments").size()).isEqualTo(64);
    assertThat(anonymous().get(path).at("/article/favoritesCount").asInt()).isEqualTo(2);
  }

  @Test
  void favourites_and_withdrawals_at_once_keep_the_count_right() {
    String path = "/api/articles/" + publish(ada(), fresh("Fickle"));
    var works = new ArrayList<Callable<Answer>>();
    for (int i = 0; i < 6; i++) {
      User user = i % 2 == 0 ? ada() : bob();
      works.add(() -> user.api().post(path + "/favorite"));
      works.add(() -> user.api().delete(path + "/favorite"));
    }
    assertThat(Together.run(works)).extracting(Answer::status).containsOnly(200);
    int marked = 0;
    for (User user : List.of(ada(), bob())) {
      marked += user.api().get(path).at("/article/favorited").asBoolean() ? 1 : 0;
    }
    assertThat(anonymous().get(path).at("/article/favoritesCount").asInt()).isEqualTo(marked);
  }
}
