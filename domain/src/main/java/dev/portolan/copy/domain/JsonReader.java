package dev.portolan.copy.domain;

import java.util.ArrayList;
import java.util.TreeMap;

/** Reads strict JSON, and writes it as PostgreSQL's jsonb gives it back. */
final class JsonReader {

  /** How deep values may lie in one another: no thread's stack ends there. */
  static final int DEEPEST = 500;

  private final byte[] text;
  private final boolean asText;
  private int at;
  private boolean forgets;
  private boolean tooDeep;

  /** If it is kept as the text that it is, its values need not be ones that jsonb holds. */
  JsonReader(byte[] text, boolean asText) {
    this.text = text;
    this.asText = asText;
  }

  /** Whether jsonb would forget something of what was read. */
  boolean forgets() {
    return forgets;
  }

  /** Whether it was given up because of {@link #DEEPEST}, and may be JSON nevertheless. */
  boolean isTooDeep() {
    return tooDeep;
  }

  /** The whole text. */
  byte[] read() throws NoJson {
    String normal = value(0);
    blanks();
    if (at != text.length) {
      throw new NoJson();
    }
    return AsciiText.utf8(normal);
  }

  private String value(int depth) throws NoJson {
    blanks();
    if (depth > DEEPEST) {
      tooDeep = true;
      throw new NoJson();
    }
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> JsonText.quoted(string());
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      default -> number();
    };
  }

  private String object(int depth) throws NoJson {
    at++;
    var members = new TreeMap<String, String>(JsonText.KEY_ORDER);
    blanks();
    if (taken('}')) {
      return "{}";
    }
    do {
      blanks();
      if (peek() != '"') {
        throw new NoJson();
      }
      String key = string();
      blanks();
      need(':');
      String value = value(depth + 1); // before the field is read: it may set it
      forgets |= members.put(key, value) != null;
      blanks();
    } while (taken(','));
    need('}');
    var parts = new ArrayList<String>();
    members.forEach((key, value) -> parts.add(JsonText.quoted(key) + ": " + value));
    return "{" + String.join(", ", parts) + "}";
  }

  private String array(int depth) throws NoJson {
    at++;
    var parts = new ArrayList<String>();
    blanks();
    if (taken(']')) {
      return "[]";
    }
    do {
      parts.add(value(depth + 1));
      blanks();
    } while (taken(','));
    need(']');
    return "[" + String.join(", ", parts) + "]";
  }

  private String string() throws NoJson {
    at++;
    var value = new StringBuilder();
    while (peek() != '"') {
      int c = peek();
      if (c == '\\') {
        at++;
        value.append(escape());
      } else if (c < 0x20) {
        throw new NoJson();
      } else {
        int length = Utf8.lengthAt(text, at, text.length);
        value.appendCodePoint(Utf8.pointAt(text, at, length));
        at += length;
      }
    }
    at++;
    String whole = value.toString();
    forgets |= whole.indexOf(0) >= 0;
    if (!asText && JsonText.hasLoneSurrogate(whole)) {
      throw new NoJson();
    }
    return whole;
  }

  private char escape() throws NoJson {
    int c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> (char) c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        int unit = JsonText.unit(text, at);
        if (unit < 0) {
          throw new NoJson();
        }
        at += 4;
        yield (char) unit;
      }
      default -> throw new NoJson();
    };
  }

  private String number() throws NoJson {
    int start = at;
    while (at < text.length && "+-.0123456789eE".indexOf(text[at]) >= 0) {
      at++;
    }
    char[] written = JsonText.chars(text, start, at);
    if (asText && JsonNumber.isOne(written)) {
      return "";
    }
    var number = JsonNumber.read(written);
    if (number == null) {
      throw new NoJson();
    }
    forgets |= number.isNegativeZero();
    return number.plain();
  }

  private String word(String word) throws NoJson {
    for (int i = 0; i < word.length(); i++) {
      need(word.charAt(i));
    }
    return word;
  }

  private int peek() throws NoJson {
    if (at >= text.length) {
      throw new NoJson();
    }
    return text[at] & 0xff;
  }

  private boolean taken(char c) throws NoJson {
    if (peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  private void need(char c) throws NoJson {
    if (!taken(c)) {
      throw new NoJson();
    }
  }

  private void blanks() {
    while (at < text.length && " \t\n\r".indexOf(text[at]) >= 0) {
      at++;
    }
  }
}
