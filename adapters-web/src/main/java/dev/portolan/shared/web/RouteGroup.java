package dev.portolan.shared.web;

/** The routes of one part of the API. */
public interface RouteGroup {

  /** Adds them. The first route that matches a path wins, so "feed" goes before "{slug}". */
  void addTo(Routes routes);
}
