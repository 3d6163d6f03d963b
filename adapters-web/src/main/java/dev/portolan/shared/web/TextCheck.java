package dev.portolan.shared.web;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/** Refuses text that one of the databases could not store: NUL, and halves of surrogate pairs. */
final class TextCheck {

  private TextCheck() {}

  static boolean isSound(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return false;
      }
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /**
   * Looks at every text and every name in the tree.
   *
   * @throws RequestProblem one is not sound: 400, naming the place
   */
  static void all(JsonNode node, JsonPointer place) {
    if (node.isTextual()) {
      require(node.textValue(), place);
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        all(node.get(i), place.appendIndex(i));
      }
    } else if (node.isObject()) {
      for (var field : node.properties()) {
        require(field.getKey(), place);
        all(field.getValue(), place.appendProperty(field.getKey()));
      }
    }
  }

  private static void require(String text, JsonPointer place) {
    if (!isSound(text)) {
      String pointer = place.toString();
      throw RequestProblem.malformed(
          pointer.isEmpty() ? "body" : pointer, "has a character that is not allowed");
    }
  }
}
