package dev.portolan.blog.web;

import dev.portolan.blog.application.BrowseTags;
import dev.portolan.shared.web.RouteGroup;
import dev.portolan.shared.web.Routes;
import java.util.List;

/** The tags in use. */
final class TagRoutes implements RouteGroup {

  private record TagsAnswer(List<String> tags) {}

  private final BrowseTags browse;

  TagRoutes(BlogRoutes.UseCases useCases) {
    this.browse = useCases.browseTags();
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/api/tags", http -> http.json(new TagsAnswer(browse.all())));
  }
}
