package dev.portolan.vocabulary.domain;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What depends on how a word sounds. */
final class Sound {

  private static final String ACCENTED = "áéíóú";

  /** A vowel with all that is spoken with it in one syllable: weak ones lean on strong ones. */
  private static final Pattern NUCLEUS =
      Pattern.compile("[iuü]?[aeoáéó][iuy]?(?![aeoáéóíú])|[iuü]?[aeoáéó]|[íú]|[iuü]+");

  private static final Pattern LIKE_A_CONSONANT =
      Pattern.compile("(uni(?![nmd])|us[aeiu]|eu|ewe|one|once|ut[ei]|ura).*");
  private static final Pattern SILENT_H = Pattern.compile("(hour|honest|honou?r|heir).*");

  private Sound() {}

  /** Whether its first syllable begins with an a and bears the stress: agua, hacha, área. */
  static boolean beginsWithStressedA(String spanish) {
    String word = spanish.toLowerCase(Locale.ROOT).replaceFirst("[ '’-].*", "");
    String open = word.startsWith("h") ? word.substring(1) : word;
    if (open.startsWith("á")) {
      return true;
    }
    if (!open.startsWith("a") || hasAccent(word)) {
      return false;
    }
    int syllables = syllables(open);
    // Without a written accent, the ending tells where the stress lies.
    return "aeiouns".indexOf(word.charAt(word.length() - 1)) >= 0 ? syllables == 2 : syllables == 1;
  }

  /** Whether it begins with the sound i, before which {@code y} becomes {@code e}. */
  static boolean beginsWithI(String spanish) {
    return spanish.matches("(?iu)h?[ií](?![aeoáéó]).*");
  }

  /** Whether it begins with the sound o, before which {@code o} becomes {@code u}. */
  static boolean beginsWithO(String spanish) {
    return spanish.matches("(?iu)h?[oó].*");
  }

  /** "a" or "an", as the word sounds. */
  static String englishArticle(String english) {
    String word = english.toLowerCase(Locale.ROOT);
    boolean vowel =
        SILENT_H.matcher(word).matches()
            || ("aeiou".indexOf(word.charAt(0)) >= 0 && !LIKE_A_CONSONANT.matcher(word).matches());
    return vowel ? "an" : "a";
  }

  private static boolean hasAccent(String word) {
    return word.chars().anyMatch(letter -> ACCENTED.indexOf(letter) >= 0);
  }

  private static int syllables(String word) {
    // The u of que, qui, gue and gui is silent.
    Matcher nuclei = NUCLEUS.matcher(word.replaceAll("([qg])u(?=[eiéí])", "$1"));
    int count = 0;
    while (nuclei.find()) {
      count++;
    }
    return count;
  }
}
