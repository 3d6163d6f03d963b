package dev.portolan.bootstrap;

import dev.portolan.shared.web.RouteGroup;
import java.util.List;

/** One context, put together. */
interface Module {

  /** The context's name, which is also that of its migrations' folder. */
  String name();

  /** What it serves over HTTP. */
  List<RouteGroup> routes();
}
