package dev.portolan.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The OpenAPI document as a judge: does an answer look as it says? */
final class Contract {

  private static final String BASE = "https://portolan.example/openapi.json";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  /** A refusal with one of these must be named by the operation itself, not by its default. */
  private static final Set<Integer> NAMED = Set.of(401, 403, 404, 409, 412, 422);

  private static final Map<String, Contract> KNOWN = new ConcurrentHashMap<>();

  private final JsonNode document;
  private final List<Template> templates;
  private final JsonSchemaFactory schemas;
  private final SchemaValidatorsConfig config =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
  private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

  private record Template(String path, Pattern pattern) {}

  private Contract(String json) {
    try {
      document = new ObjectMapper().readTree(json);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    schemas =
        JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(BASE, json))));
    // A fixed path beats a template: /api/things/new is no thing.
    templates =
        document
            .path("paths")
            .propertyStream()
            .map(path -> new Template(path.getKey(), pattern(path.getKey())))
            .sorted(Comparator.comparing(template -> template.path().replace('{', '~')))
            .toList();
  }

  /**
   * The judge that a document makes; compiling its schemas takes a while, so it is made once.
   *
   * @param json what a server describes itself with
   */
  static Contract of(String json) {
    return KNOWN.computeIfAbsent(json, Contract::new);
  }

  /** Every operation as "GET /api/profiles/{username}". */
  Set<String> operations() {
    var found = new TreeSet<String>();
    document
        .path("paths")
        .propertyStream()
        .forEach(path ->
            path.getValue()
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(METHODS::contains)
                .forEach(
                    method -> found.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return found;
  }

  /** Fails when the answer is not what the document promises for it. */
  void check(String method, String path, Answer answer) {
    String what = method + " " + path + " → " + answer;
    assertThat(answer.status()).as(what).isNotEqualTo(500);
    assertThat(answer.header("X-Request-Id")).as("request id of " + what).isPresent();
    String asked = method.equals("HEAD") ? "GET" : method;
    Optional<String> operation = operation(asked, path);
    if (operation.isEmpty()) {
      checkUndocumented(what, answer);
      return;
    }
    String responses = operation.get() + "/responses/";
    String status = Integer.toString(answer.status());
    boolean named = !at(responses + status).isMissingNode();
    if (!named) {
      assertThat(answer.status()).as("not documented: " + what).isGreaterThanOrEqualTo(400);
      assertThat(NAMED).as("not documented: " + what).doesNotContain(answer.status());
    }
    String response = resolve(responses + (named ? status : "default"));
    checkHeaders(what, response, answer);
    if (method.equals("HEAD")) {
      assertThat(answer.body()).as("body of " + what).isEmpty();
    } else {
      checkBody(what, response, answer);
    }
  }

  private void checkUndocumented(String what, Answer answer) {
    if (answer.status() >= 400 && !answer.body().isEmpty()) {
      assertThat(answer.mediaType()).as(what).isEqualTo("application/problem+json");
      checkSchema(what, "/components/schemas/Problem", answer);
    } else if (answer.status() < 400) {
      assertThat(what).as("an answer that the document does not know").contains("OPTIONS");
    }
  }

  private void checkHeaders(String what, String response, Answer answer) {
    at(response + "/headers")
        .propertyStream()
        .forEach(header -> {
          String pointer = resolve(response + "/headers/" + header.getKey());
          Optional<String> value = answer.header(header.getKey());
          if (at(pointer + "/required").asBoolean()) {
            assertThat(value).as(header.getKey() + " of " + what).isPresent();
          }
          String pattern = at(pointer + "/schema/pattern").asText("");
          value.ifPresent(text ->
              assertThat(text)
                  .as(header.getKey() + " of " + what)
                  .matches(Pattern.compile(pattern.isEmpty() ? "(?s).*" : pattern)));
        });
  }

  private void checkBody(String what, String response, Answer answer) {
    JsonNode content = at(response + "/content");
    if (content.isMissingNode()) {
      assertThat(answer.body()).as("body of " + what).isEmpty();
      return;
    }
    String type = answer.mediaType();
    List<String> known = content.propertyStream().map(Map.Entry::getKey).toList();
    assertThat(known).as("Content-Type of " + what).contains(type);
    if (type.endsWith("json")) {
      checkSchema(what, response + "/content/" + escape(type) + "/schema", answer);
    }
  }

  private void checkSchema(String what, String pointer, Answer answer) {
    JsonSchema schema =
        compiled.computeIfAbsent(
            pointer, key -> schemas.getSchema(SchemaLocation.of(BASE + "#" + key), config));
    assertThat(schema.validate(answer.json())).as(what).isEmpty();
    if (answer.status() >= 400 && answer.mediaType().equals("application/problem+json")) {
      assertThat(answer.json().path("status").asInt()).as(what).isEqualTo(answer.status());
    }
  }

  /** The JSON pointer of what answers the request. */
  private Optional<String> operation(String method, String path) {
    return templates.stream()
        .filter(template -> template.pattern().matcher(path).matches())
        .findFirst()
        .map(
            template -> "/paths/" + escape(template.path()) + "/" + method.toLowerCase(Locale.ROOT))
        .filter(pointer -> !at(pointer).isMissingNode());
  }

  private String resolve(String pointer) {
    String reference = at(pointer + "/$ref").asText("");
    return reference.isEmpty() ? pointer : resolve(reference.substring(1));
  }

  private JsonNode at(String pointer) {
    return document.at(pointer);
  }

  private static Pattern pattern(String template) {
    String[] segments = template.split("/", -1);
    return Pattern.compile(
        StreamSupport.stream(List.of(segments).spliterator(), false)
            .map(segment -> segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment))
            .reduce((left, right) -> left + "/" + right)
            .orElse(""));
  }

  private static String escape(String part) {
    return part.replace("~", "~0").replace("/", "~1");
  }
}
