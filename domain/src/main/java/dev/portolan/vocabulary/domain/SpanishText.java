package dev.portolan.vocabulary.domain;

import dev.portolan.shared.domain.Invalid;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Spanish of a template: {@code El precio de {noun.definite} ha subido.}
 *
 * <p>What agrees with a noun is written with the endings of both genders: {@code {noun.definite}
 * está list{o|a}.}
 */
record SpanishText(Slotted slotted) {

  private static final Pattern ENDINGS = Pattern.compile("\\{(\\p{L}*)\\|(\\p{L}*)}");
  private static final Set<String> ARTICLES =
      Set.of("el", "la", "los", "las", "lo", "un", "una", "unos", "unas", "al", "del");

  /**
   * Takes what a caller sent.
   *
   * @throws Invalid it is no sentence with exactly one slot of the type, or it would come out wrong
   *     with some words
   */
  static SpanishText of(WordType type, @Nullable String written) {
    var text = kept(type, written);
    if (type == WordType.NOUN) {
      Agreement.require(text.slotted());
    } else if (type == WordType.ADJECTIVE) {
      Agreement.require(text.slotted().form(), text.slotted().text());
    }
    return text;
  }

  /**
   * Reads what was taken before, and must stay readable: what agrees was looked at then, by what
   * was known of it then.
   *
   * @throws Invalid it cannot be a template
   */
  static SpanishText kept(WordType type, @Nullable String written) {
    var slotted = Slotted.parse(Language.SPANISH, type, written);
    var text = new SpanishText(slotted);
    text.requireSoundBraces(type);
    text.requireMarksInPairs();
    boolean twoArticles =
        ARTICLES.contains(slotted.wordBefore()) || slotted.before().endsWith("un{|a} ");
    if (type == WordType.NOUN && twoArticles) {
      throw wrong("has an article before the slot, which brings its own");
    }
    return text;
  }

  Marked render(Term term) {
    var phrase = term.inSpanish(slotted.form());
    String lead = joined(agreeing(slotted.before(), term), phrase);
    return Marked.of(lead, phrase.word(), agreeing(slotted.after(), term));
  }

  /** Everything up to the word, with what Spanish contracts and changes for its sound. */
  private String joined(String before, Phrase phrase) {
    String word = slotted.wordBefore();
    String spoken = phrase.spoken();
    if (phrase.article().equals("el") && (word.equals("a") || word.equals("de"))) {
      return before.stripTrailing() + "l ";
    }
    String lead = before;
    if (word.equals("y") && Sound.beginsWithI(spoken)) {
      lead = before.substring(0, before.length() - 2) + "e ";
    } else if (word.equals("o") && Sound.beginsWithO(spoken)) {
      lead = before.substring(0, before.length() - 2) + "u ";
    }
    return phrase.article().isEmpty() ? lead : lead + phrase.article() + " ";
  }

  private static String agreeing(String text, Term term) {
    return ENDINGS
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(term.agreeing(found.group(1), found.group(2))));
  }

  private void requireSoundBraces(WordType type) {
    String rest = slotted.before() + slotted.after();
    if (type != WordType.NOUN && ENDINGS.matcher(rest).find()) {
      throw wrong("has endings of both genders, but nothing agrees with a " + type.key());
    }
    if (ENDINGS.matcher(rest).replaceAll("").matches("(?s).*[{|}].*")) {
      throw wrong("has a brace that is neither the slot nor an ending such as {o|a}");
    }
  }

  private void requireMarksInPairs() {
    String text = slotted.text();
    for (String pair : new String[] {"¿?", "¡!"}) {
      if (count(text, pair.charAt(0)) != count(text, pair.charAt(1))) {
        throw wrong("has " + pair.charAt(0) + " without " + pair.charAt(1) + ", or the reverse");
      }
    }
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(character -> character == wanted).count();
  }

  private static Invalid wrong(String sentence) {
    return Invalid.field(Language.SPANISH.field(), sentence);
  }
}
