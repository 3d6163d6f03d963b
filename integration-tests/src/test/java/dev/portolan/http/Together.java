package dev.portolan.http;

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
}
