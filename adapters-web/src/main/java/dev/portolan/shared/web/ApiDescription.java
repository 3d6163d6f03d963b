package dev.portolan.shared.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The API's description, put together from what is common to all of it and one part per context.
 *
 * <p>A part has tags, paths and components, and may point to the common components. What two parts
 * call alike is refused: one of them would be lost in silence.
 */
final class ApiDescription {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
          .build();

  private final ObjectNode document;

  /**
   * @param common where the common part lies
   * @param groups what is served; the parts lie beside them
   * @throws IllegalStateException two parts call something alike, or say what only the common part
   *     may
   */
  ApiDescription(URL common, List<RouteGroup> groups) {
    document = read(common);
    parts(groups).forEach((place, part) -> add(place, read(part)));
  }

  byte[] json() {
    return Json.bytes(document);
  }

  byte[] yaml() {
    try {
      return YAML.writeValueAsBytes(document);
    } catch (IOException broken) {
      throw new UncheckedIOException("the API's description cannot be written", broken);
    }
  }

  /** The groups of one context share one part. */
  private static Map<String, URL> parts(List<RouteGroup> groups) {
    var parts = new LinkedHashMap<String, URL>();
    groups.stream()
        .map(RouteGroup::description)
        .flatMap(Optional::stream)
        .forEach(part -> parts.putIfAbsent(part.toString(), part));
    return parts;
  }

  private void add(String place, ObjectNode part) {
    for (Map.Entry<String, JsonNode> section : part.properties()) {
      switch (section.getKey()) {
        case "tags" -> section.getValue().forEach(document.withArray("tags")::add);
        case "paths" -> addAll(place, document.withObject("/paths"), section.getValue());
        case "components" ->
            section
                .getValue()
                .properties()
                .forEach(kind ->
                    addAll(
                        place,
                        document.withObject("/components").withObject("/" + kind.getKey()),
                        kind.getValue()));
        default -> throw new IllegalStateException(place + " may not have " + section.getKey());
      }
    }
  }

  private static void addAll(String place, ObjectNode into, JsonNode more) {
    for (Map.Entry<String, JsonNode> entry : more.properties()) {
      if (into.has(entry.getKey())) {
        throw new IllegalStateException(place + " describes " + entry.getKey() + " once more");
      }
      into.set(entry.getKey(), entry.getValue());
    }
  }

  private static ObjectNode read(URL place) {
    try (var in = place.openStream()) {
      return (ObjectNode) YAML.readTree(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(place + " cannot be read", broken);
    }
  }
}
