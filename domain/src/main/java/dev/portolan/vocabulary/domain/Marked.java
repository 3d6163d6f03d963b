package dev.portolan.vocabulary.domain;

/**
 * A sentence with the word that is being learned.
 *
 * @param text the sentence
 * @param start where the word begins, counted in characters from 0. No text has characters beyond
 *     U+FFFF, so UTF-16 units and code points count the same
 * @param end where it ends, exclusive
 */
public record Marked(String text, int start, int end) {

  public Marked {
    if (start < 0 || end <= start || end > text.length()) {
      throw new IllegalArgumentException("no word from " + start + " to " + end + " in " + text);
    }
  }

  /** The word in the form that the sentence needs. */
  public String word() {
    return text.substring(start, end);
  }

  /** Puts a sentence together, and gives it its capital letter. */
  static Marked of(String before, String word, String after) {
    var text = new StringBuilder(before).append(word).append(after);
    int first = 0;
    while (!Character.isLetter(text.charAt(first))) {
      first++;
    }
    text.setCharAt(first, Character.toUpperCase(text.charAt(first)));
    return new Marked(text.toString(), before.length(), before.length() + word.length());
  }
}
