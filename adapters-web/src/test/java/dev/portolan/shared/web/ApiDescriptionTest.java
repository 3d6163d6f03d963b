package dev.portolan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiDescriptionTest {

  private static final String COMMON =
      "{info: {title: T}, paths: {/livez: {}}, components: {schemas: {Time: {type: string}}}}";

  @TempDir private Path folder;

  /** Routes that nobody calls, with their part of the description. */
  private record Described(URL part) implements RouteGroup {

    @Override
    public void addTo(Routes routes) {}

    @Override
    public Optional<URL> description() {
      return Optional.of(part);
    }
  }

  @Test
  void each_context_adds_its_tags_paths_and_components() throws IOException {
    var articles =
        group(
            "{tags: [{name: a}], paths: {/a: {}}, components: {schemas: {A: {}}, headers: {E: {}}}}");
    var words = group("{tags: [{name: w}], paths: {/w: {}}}");
    var description = new ApiDescription(file(COMMON), List.of(articles, articles, words));
    String all =
        """
        {"info": {"title": "T"}, "tags": [{"name": "a"}, {"name": "w"}],
         "paths": {"/livez": {}, "/a": {}, "/w": {}},
         "components": {"schemas": {"Time": {"type": "string"}, "A": {}}, "headers": {"E": {}}}}
        """;
    assertThat(new ObjectMapper().readTree(description.json()))
        .isEqualTo(new YAMLMapper().readTree(description.yaml()))
        .isEqualTo(new ObjectMapper().readTree(all));
  }

  @Test
  void two_parts_that_call_something_alike_are_refused() throws IOException {
    for (String part : List.of("{paths: {/livez: {}}}", "{components: {schemas: {Time: {}}}}")) {
      var groups = List.<RouteGroup>of(group(part));
      var common = file(COMMON);
      assertThatThrownBy(() -> new ApiDescription(common, groups))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("once more");
    }
  }

  @Test
  void a_part_that_speaks_for_the_whole_is_refused() throws IOException {
    var groups = List.<RouteGroup>of(group("{info: {title: Mine}}"));
    var common = file(COMMON);
    assertThatThrownBy(() -> new ApiDescription(common, groups)).hasMessageContaining("info");
  }

  private Described group(String part) throws IOException {
    return new Described(file(part));
  }

  private URL file(String content) throws IOException {
    Path file = Files.createTempFile(folder, "part", ".yaml");
    return Files.writeString(file, content).toUri().toURL();
  }
}
