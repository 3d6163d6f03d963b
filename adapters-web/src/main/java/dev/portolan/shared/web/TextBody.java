package dev.portolan.shared.web;

import io.javalin.http.Context;

/** A text that came with a request, other than JSON. */
public final class TextBody {

  private TextBody() {}

  /**
   * The whole body; 400, 408, 413 or 415 when it is not a text of this type in UTF-8.
   *
   * @param mediaType what the request must say it is: {@code text/csv}
   */
  public static String of(Context http, String mediaType) {
    String text = BodyReader.text(http, mediaType);
    if (!TextCheck.isSound(text)) {
      throw RequestProblem.malformed("body", "has a character that is not allowed");
    }
    return text;
  }
}
