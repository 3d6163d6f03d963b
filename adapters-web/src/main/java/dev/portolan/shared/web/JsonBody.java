package dev.portolan.shared.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.shared.domain.Change;
import dev.portolan.shared.domain.Invalid;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object that came with a request. Its syntax and the types of its fields are refused here
 * (400, naming the place as a JSON pointer); what the values mean is for the use case.
 *
 * <p>Fields that nobody asks for are ignored, unless {@link #only} forbids them.
 */
public final class JsonBody {

  private final JsonNode object;
  private final String place;

  private JsonBody(JsonNode object, String place) {
    this.object = object;
    this.place = place;
  }

  /** The whole body; 400, 408, 413 or 415 when it is not one JSON object. */
  public static JsonBody of(Context http) {
    return object(BodyReader.json(http), "");
  }

  /**
   * The object under the name.
   *
   * @throws Invalid it is absent or null
   */
  public JsonBody object(String name) {
    JsonNode value = object.get(name);
    if (isNothing(value)) {
      throw Invalid.field(name, "can't be blank");
    }
    return object(value, place + "/" + name);
  }

  /** A text; null where it is absent or null. */
  public @Nullable String text(String name) {
    JsonNode value = object.get(name);
    return isNothing(value) ? null : text(value, place + "/" + name);
  }

  /** A list of texts; null where it is absent or null. */
  public @Nullable List<String> texts(String name) {
    JsonNode value = object.get(name);
    return isNothing(value) ? null : texts(value, place + "/" + name);
  }

  /**
   * The objects of a list.
   *
   * @throws Invalid it is absent or null
   */
  public List<JsonBody> objects(String name) {
    JsonNode value = object.get(name);
    if (isNothing(value)) {
      throw Invalid.field(name, "can't be blank");
    }
    if (!value.isArray()) {
      throw RequestProblem.malformed(place + "/" + name, "must be a list");
    }
    var objects = new ArrayList<JsonBody>(value.size());
    for (int i = 0; i < value.size(); i++) {
      objects.add(object(value.get(i), place + "/" + name + "/" + i));
    }
    return objects;
  }

  /** A whole number; null where it is absent or null. */
  public @Nullable Long number(String name) {
    JsonNode value = object.get(name);
    if (isNothing(value)) {
      return null;
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw RequestProblem.malformed(place + "/" + name, "must be a whole number");
    }
    return value.longValue();
  }

  /** True or false; null where it is absent or null. */
  public @Nullable Boolean flag(String name) {
    JsonNode value = object.get(name);
    if (isNothing(value)) {
      return null;
    }
    if (!value.isBoolean()) {
      throw RequestProblem.malformed(place + "/" + name, "must be true or false");
    }
    return value.booleanValue();
  }

  /** What an update says of a text: absent keeps it, null and a text set it. */
  public Change<String> change(String name) {
    return object.has(name) ? Change.to(text(name)) : Change.keep();
  }

  /** What an update says of a list of texts: absent keeps it, null and a list set it. */
  public Change<List<String>> changeOfTexts(String name) {
    return object.has(name) ? Change.to(texts(name)) : Change.keep();
  }

  /** Whether the field is there, be it null. */
  public boolean has(String name) {
    return object.has(name);
  }

  /** Refuses every field but these: 400. */
  public JsonBody only(String... names) {
    var known = Set.of(names);
    for (var field : object.properties()) {
      if (!known.contains(field.getKey())) {
        throw RequestProblem.malformed(place + "/" + escaped(field.getKey()), "is not known here");
      }
    }
    return this;
  }

  private static JsonBody object(JsonNode value, String place) {
    if (!value.isObject()) {
      throw RequestProblem.malformed(place.isEmpty() ? "body" : place, "must be an object");
    }
    return new JsonBody(value, place);
  }

  private static List<String> texts(JsonNode value, String place) {
    if (!value.isArray()) {
      throw RequestProblem.malformed(place, "must be a list");
    }
    var texts = new ArrayList<String>(value.size());
    for (int i = 0; i < value.size(); i++) {
      texts.add(text(value.get(i), place + "/" + i));
    }
    return texts;
  }

  private static String text(JsonNode value, String place) {
    if (!value.isTextual()) {
      throw RequestProblem.malformed(place, "must be a string");
    }
    return value.textValue();
  }

  private static boolean isNothing(@Nullable JsonNode value) {
    return value == null || value.isNull();
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
