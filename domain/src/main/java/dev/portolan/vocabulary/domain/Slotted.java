package dev.portolan.vocabulary.domain;

import dev.portolan.shared.domain.Invalid;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with the one slot in which a word goes.
 *
 * @param text the whole, as it was written
 * @param before what stands before the slot
 * @param form the form that the slot asks for
 * @param after what stands behind it
 */
record Slotted(String text, String before, Form form, String after) {

  private static final Pattern SLOT = Pattern.compile("\\{\\p{L}+\\.\\p{L}+}");
  private static final Pattern END = Pattern.compile("(?s).*[.!?]");

  /**
   * Reads a template's text of one language.
   *
   * @throws Invalid it is no sentence with exactly one slot of the type
   */
  static Slotted parse(Language language, WordType type, @Nullable String written) {
    String field = language.field();
    String text = Spelling.sentence(language, written);
    var slots = SLOT.matcher(text);
    if (!slots.find()) {
      throw Invalid.field(field, "needs a slot: " + list(type.slots(language)));
    }
    String slot = slots.group();
    if (!type.slots(language).contains(slot)) {
      throw Invalid.field(
          field, "has the slot " + slot + ", but may have " + list(type.slots(language)));
    }
    String before = text.substring(0, slots.start());
    String after = text.substring(slots.end());
    if (slots.find()) {
      throw Invalid.field(field, "has more than one slot");
    }
    requireSentence(field, text);
    return new Slotted(text, before, form(slot), after);
  }

  /** The last word before the slot, in lower case; empty at the beginning or behind a comma. */
  String wordBefore() {
    if (!before.endsWith(" ")) {
      return "";
    }
    String words = before.stripTrailing();
    int start = words.length();
    while (start > 0 && Character.isLetter(words.charAt(start - 1))) {
      start--;
    }
    return words.substring(start).toLowerCase(Locale.ROOT);
  }

  private static void requireSentence(String field, String text) {
    if (!END.matcher(text).matches()) {
      throw Invalid.field(field, "must end in a full stop, or in a question or exclamation mark");
    }
    String bare = text.replaceFirst("^[¿¡\"«(]+", "");
    if (!bare.startsWith("{") && !Character.isUpperCase(bare.charAt(0))) {
      throw Invalid.field(field, "must begin with a capital letter");
    }
  }

  private static Form form(String slot) {
    String name = slot.substring(slot.indexOf('.') + 1, slot.length() - 1);
    return Form.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static String list(Set<String> slots) {
    return String.join(" or ", new TreeSet<>(slots));
  }
}
