package dev.portolan.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Many at once. */
abstract class ConcurrencySuite extends HttpSuite {

  ConcurrencySuite(Supplier<PortolanUnderTest> portolan) {
    super(portolan);
  }

  @Test
  void one_name_goes_to_one_of_many() {
    String name = fresh("wanted");
    var works = new ArrayList<Callable<Answer>>();
    for (int i = 0; i < 4; i++) {
      String email = fresh("racer") + "@example.org";
      works.add(() -> anonymous().post("/api/users", account(name, email, PASSWORD)));
    }
    assertThat(Together.run(works))
        .extracting(Answer::status)
        .containsOnlyOnce(201)
        .containsOnly(201, 409);
  }

  @Test
  void two_edits_at_once_lose_no_field() {
    Together.assertNoFieldIsLost(newUser().api(), "/api/user", "user", "bio", "image");
  }

  @Test
  void sixteen_writers_are_all_served() {
    String[] profiles = {
      "/api/profiles/" + newUser().name(), "/api/profiles/" + newUser().name(),
    };
    var works = new ArrayList<Callable<List<Answer>>>();
    for (int writer = 0; writer < 16; writer++) {
      User user = writer % 2 == 0 ? ada() : bob();
      works.add(() -> {
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < 4; i++) {
          answers.add(user.api().post(profiles[0] + "/follow"));
          answers.add(user.api().delete(profiles[0] + "/follow"));
          answers.add(user.api().post(profiles[1] + "/follow"));
        }
        return answers;
      });
    }
    List<Answer> all = Together.run(works).stream().flatMap(List::stream).toList();
    assertThat(all).hasSize(192).extracting(Answer::status).containsOnly(200);
    for (User user : List.of(ada(), bob())) {
      assertThat(user.api().get(profiles[1]).at("/profile/following").asBoolean()).isTrue();
    }
  }
}
