package dev.portolan.shared.web;

import io.javalin.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Type;

/** Lets {@code ctx.json(record)} write with {@link Json}; bodies are read by {@link JsonBody}. */
final class JavalinJson implements JsonMapper {

  @Override
  public String toJsonString(Object answer, Type type) {
    return Json.text(answer);
  }

  @Override
  public InputStream toJsonStream(Object answer, Type type) {
    return new ByteArrayInputStream(Json.bytes(answer));
  }
}
