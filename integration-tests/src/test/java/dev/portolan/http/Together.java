package dev.portolan.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs works at the same time, each begun when all are ready. */
public final class Together {

  private Together() {}

  /** What each gave, in the order of the works. */
  public static <T> List<T> run(List<? extends Callable<T>> works) {
    var ready = new CyclicBarrier(works.size());
    var results = new ArrayList<T>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var begun = new ArrayList<Future<T>>();
      for (Callable<T> work : works) {
        begun.add(
            threads.submit(() -> {
              ready.await(10, TimeUnit.SECONDS);
              return work.call();
            }));
      }
      for (Future<T> future : begun) {
        results.add(future.get(60, TimeUnit.SECONDS));
      }
    } catch (ExecutionException failed) {
      throw new AssertionError(failed.getCause());
    } catch (TimeoutException late) {
      throw new AssertionError(late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
    return results;
  }

  /**
   * Edits one field of a thing while another is edited, a few times: either edit may be refused,
   * but what was answered with 200 is there.
   *
   * @param thing the name around its fields; both must take a URL
   */
  public static void assertNoFieldIsLost(
      Api api, String path, String thing, String one, String other) {
    for (int round = 0; round < 10; round++) {
      var edits = new ArrayList<Callable<Answer>>();
      String value = "https://example.org/" + round;
      for (String field : List.of(one, other)) {
        edits.add(
            () -> api.put(path, "{'%s': {'%s': '%s'}}".formatted(thing, field, value + field)));
      }
      List<Answer> answers = run(edits);
      assertThat(answers).extracting(Answer::status).isSubsetOf(200, 409).contains(200);
      Answer now = api.get(path);
      if (answers.get(0).status() == 200) {
        assertThat(now.text("/" + thing + "/" + one)).isEqualTo(value + one);
      }
      if (answers.get(1).status() == 200) {
        assertThat(now.text("/" + thing + "/" + other)).isEqualTo(value + other);
      }
    }
  }
}
