package dev.portolan.bootstrap;

import dev.portolan.shared.application.Progress;
import dev.portolan.shared.domain.UserId;
import dev.portolan.shared.web.RouteGroup;
import java.util.List;
import java.util.function.Consumer;

/** One context, put together. */
interface Module {

  /** The context's name, which is also that of its migrations' folder. */
  String name();

  /** What it serves over HTTP. */
  List<RouteGroup> routes();

  /**
   * Adds what every environment starts with, if it is missing. Called at each start, once the
   * schema is up to date, perhaps by two processes at once.
   */
  default void fill() {}

  /** Adds demo content; what is there already stays as it is. */
  default void seed(Demo demo) {}

  /** What is asked of it most, as somebody would who has read its demo content. */
  default List<Rehearsal> rehearsal() {
    return List.of();
  }

  /**
   * How much demo content, by whom.
   *
   * @param scale how many times the smallest amount, at least 1
   * @param users the demo accounts, in the order in which they were made
   * @param progress told how far it has come
   */
  record Demo(int scale, List<UserId> users, Consumer<Progress> progress) {}
}
