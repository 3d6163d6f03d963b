package dev.portolan.shared.web;

import java.net.URL;
import java.util.Optional;

/** The routes of one part of the API. */
public interface RouteGroup {

  /** Adds them. The first route that matches a path wins, so "feed" goes before "{slug}". */
  void addTo(Routes routes);

  /**
   * Where they are described: {@code openapi.yaml} beside the class, with the tags, paths and
   * components of its context. The groups of one context share it.
   */
  default Optional<URL> description() {
    return Optional.ofNullable(getClass().getResource("openapi.yaml"));
  }
}
