package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.CrossingFailed;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A few threads, each with connections of its own, that share out a list of tasks. */
final class Workers {

  /** One of the tasks. */
  @FunctionalInterface
  interface Task {
    /**
     * @param worker the number of the thread that does it, from 0
     */
    void run(int worker) throws SQLException, IOException;
  }

  private final int count;
  private volatile boolean stopped;
  private @Nullable RuntimeException first;

  Workers(int count) {
    this.count = count;
  }

  /** Does all tasks, the first ones first; when one fails, the others stop where they look. */
  void run(List<Task> tasks) {
    var queue = new ArrayDeque<>(tasks);
    if (count == 1) {
      work(queue, 0);
      return;
    }
    try (var executor = Executors.newFixedThreadPool(count)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int worker = i;
        running.add(executor.submit(() -> work(queue, worker)));
      }
      for (var one : running) {
        await(one);
      }
    }
  }

  private void work(Deque<Task> queue, int worker) {
    Task task = next(queue);
    while (task != null) {
      try {
        task.run(worker);
      } catch (SQLException e) {
        throw stop(failed(e));
      } catch (IOException e) {
        throw stop(new CrossingFailed("a connection broke: " + e.getMessage(), e));
      } catch (OutOfMemoryError e) {
        throw stop(MemoryEnds.at("one of the rows", e));
      } catch (RuntimeException e) {
        throw stop(e);
      }
      task = next(queue);
    }
  }

  /** The others give up because of the first failure: that one is told. */
  private synchronized RuntimeException stop(RuntimeException failure) {
    stopped = true;
    if (first == null) {
      first = failure;
    }
    return first;
  }

  private static @Nullable Task next(Deque<Task> queue) {
    synchronized (queue) {
      return queue.poll();
    }
  }

  private static void await(Future<?> running) {
    try {
      running.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new CrossingFailed("a worker failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CrossingFailed("it was interrupted", e);
    }
  }

  /** Throws when another thread has failed: what this one does is for nothing. */
  void check() {
    if (stopped) {
      throw new CrossingFailed("given up, because something else failed");
    }
  }

  /** What a database's failure means for the move. */
  static CrossingFailed failed(SQLException e) {
    return SqliteDamage.is(e)
        ? CrossingFailed.refused(SqliteDamage.finding("", e), e)
        : new CrossingFailed("a database failed: " + PostgresSession.said(e), e);
  }

  /** Work that has a result. */
  @FunctionalInterface
  interface Step<T> {
    T run() throws SQLException, IOException;
  }

  static <T> T guarded(Step<T> step) {
    try {
      return step.run();
    } catch (SQLException e) {
      throw failed(e);
    } catch (IOException e) {
      throw new CrossingFailed(String.valueOf(e.getMessage()), e);
    }
  }
}
