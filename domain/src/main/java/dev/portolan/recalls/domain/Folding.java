package dev.portolan.recalls.domain;

import static java.text.Normalizer.normalize;

import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes texts comparable: lower case, no accents, no punctuation, words of {@code a-z0-9} only.
 *
 * <p>Cyrillic and Greek are spelt in Latin letters, so that either spelling finds the other. What
 * has no Latin spelling becomes four letters for each character, which no reader ever sees. So both
 * databases index the same plain letters, whatever their collation makes of others.
 */
public final class Folding {

  private static final int ASCII = 128;
  private static final int CODE_LENGTH = 4;

  /** Trade marks, which would become letters, and the apostrophe that is none of ASCII. */
  private static final Pattern SIGNS = Pattern.compile("[\\u00A9\\u00AE\\u2019\\u2120\\u2122]");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Folding() {}

  /** The words of a text, folded, in their order; none has more than {@link Words#MAX} letters. */
  public static List<String> words(String text) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    String plain = isAscii(text) ? text : decompose(text);
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (c < ASCII) {
        ascii((char) c, word, words);
      } else if (Character.isLetterOrDigit(c)) {
        word.append(spelt(c));
      } else {
        end(word, words);
      }
    }
    end(word, words);
    return words;
  }

  private static void ascii(char c, StringBuilder word, List<String> words) {
    if (c >= 'A' && c <= 'Z') {
      word.append((char) (c + ('a' - 'A')));
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      word.append(c);
    } else if (c != '\'') { // the tailor's is one word, "tailors"
      end(word, words);
    }
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.length() > Words.MAX ? word.substring(0, Words.MAX) : word.toString());
      word.setLength(0);
    }
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= ASCII) {
        return false;
      }
    }
    return true;
  }

  /** Accents go, and what they were part of is put together again (Korean syllables are). */
  private static String decompose(String text) {
    String bare = SIGNS.matcher(text).replaceAll("");
    String letters = MARKS.matcher(normalize(bare, Form.NFKD)).replaceAll("");
    return normalize(letters.toLowerCase(Locale.ROOT), Form.NFC);
  }

  private static String spelt(int c) {
    String latin = LatinSpelling.of(c);
    if (latin != null) {
      return latin;
    }
    String code = Integer.toString(c, Character.MAX_RADIX);
    return "0".repeat(Math.max(0, CODE_LENGTH - code.length())) + code;
  }
}
