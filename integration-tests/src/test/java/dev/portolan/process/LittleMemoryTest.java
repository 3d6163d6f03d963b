package dev.portolan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A password hash takes 19 MiB: many at once must queue, and not too many of them. */
@Timeout(300)
class LittleMemoryTest {

  private static final int SIGN_INS = 50;

  @TempDir Path folder;

  @Test
  void fifty_sign_ins_at_once_fit_into_a_small_heap() throws Exception {
    var variables = Map.of("DATABASE_URL", "sqlite:" + folder.resolve("portolan.db"));
    try (var server = ServerProcess.start(variables, "-Xmx128m", "-XX:+ExitOnOutOfMemoryError");
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      server.register("popular");
      Callable<HttpResponse<String>> signIn =
          () ->
              server.send(
                  "POST",
                  "/api/users/login",
                  null,
                  "{'user': {'email': 'popular@example.org', 'password': 'correct horse 9'}}");
      var running = new ArrayList<Future<HttpResponse<String>>>();
      for (int i = 0; i < SIGN_INS; i++) {
        running.add(threads.submit(signIn));
      }
      // The others are not held up by the queue.
      assertThat(server.get("/livez").statusCode()).isEqualTo(200);
      List<HttpResponse<String>> answers = new ArrayList<>();
      for (var future : running) {
        answers.add(future.get());
      }
      assertThat(answers).extracting(HttpResponse::statusCode).contains(200).isSubsetOf(200, 503);
      assertThat(answers)
          .filteredOn(answer -> answer.statusCode() == 503)
          .isNotEmpty()
          .allMatch(answer -> answer.headers().firstValue("Retry-After").isPresent());
      assertThat(signIn.call().statusCode()).isEqualTo(200);
    }
  }
}
