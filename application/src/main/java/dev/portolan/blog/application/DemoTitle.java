package dev.portolan.blog.application;

import java.util.List;

/**
 * What a demo article is about. The number of the article decides: no two have the same words, and
 * neighbours have nothing in common.
 *
 * @param topic where its material comes from
 * @param subject the things it is about, in lower case
 * @param virtue what they are said to teach, in lower case
 * @param text the title itself
 */
record DemoTitle(DemoTopic topic, String subject, String virtue, String text) {

  static final List<DemoTopic> TOPICS =
      List.of(
          DemoTopicsAtSea.HARBOURS,
          DemoTopicsOfSoftware.DATABASES,
          DemoTopicsAtHome.COOKING,
          DemoTopicsOfSoftware.SOFTWARE,
          DemoTopicsAtSea.CHARTS,
          DemoTopicsAtHome.GARDENING,
          DemoTopicsOfSoftware.TOOLS,
          DemoTopicsOnTheWay.WALKING,
          DemoTopicsAtSea.WEATHER,
          DemoTopicsOnTheWay.BOOKS);

  private static final List<String> VIRTUES =
      List.of(
          "patience",
          "care",
          "curiosity",
          "good planning",
          "note-keeping",
          "restraint",
          "honesty",
          "practice",
          "humility",
          "repetition",
          "attention",
          "simplicity",
          "good company",
          "careful measurement",
          "preparation",
          "persistence",
          "trust",
          "thrift",
          "humour",
          "rest",
          "memory",
          "doubt",
          "routine",
          "courage",
          "teamwork",
          "order",
          "imagination",
          "common sense",
          "good timing",
          "craftsmanship");

  private static final List<String> PATTERNS =
      DemoTopic.lines(
          """
          What {s} taught me about {v}
          {S} and {v}: a field note
          {V} begins with {s}
          On {s}, with a word on {v}
          {S}: the case for {v}
          A year of {s}, and some {v}
          How {s} reward {v}
          Why {s} need {v}
          {S} without losing {v}
          Looking after {s} with {v}
          {V} in the company of {s}
          Notes on {s} and {v}
          The quiet link between {s} and {v}
          Old {s}, new {v}
          Three lessons in {v} from {s}
          Questions about {s} that {v} answers
          A beginner's guide to {s} and {v}
          When {s} fail, {v} helps
          {S}, {v} and a free afternoon
          Choosing {s}: {v} before price
          Ten minutes of {v} for better {s}
          Teaching {s} with {v}
          In praise of {s} and of {v}
          Common mistakes with {s}, and how {v} avoids them\
          """);

  /** How many titles there are before the words come again. */
  static final int COUNT = PATTERNS.size() * VIRTUES.size() * TOPICS.size() * DemoTopic.SUBJECTS;

  /** Has no divisor in common with {@link #COUNT}: steps of this length meet every title once. */
  private static final int STRIDE = 77_773;

  /**
   * The title of one article.
   *
   * @param number 0 or more; after {@link #COUNT} titles the words come again, as a second part
   */
  static DemoTitle of(int number) {
    int rest = (int) ((long) number * STRIDE % COUNT);
    var topic = TOPICS.get(rest % TOPICS.size());
    rest /= TOPICS.size();
    var subject = topic.subjects().get(rest % DemoTopic.SUBJECTS);
    rest /= DemoTopic.SUBJECTS;
    var virtue = VIRTUES.get(rest % VIRTUES.size());
    rest /= VIRTUES.size();
    var text = fill(PATTERNS.get(rest), subject, virtue);
    int part = number / COUNT + 1;
    return new DemoTitle(topic, subject, virtue, part == 1 ? text : text + ", part " + part);
  }

  /**
   * Puts this article's subject and virtue into a sentence: {s}, {v}, or {S}, {V} as its first
   * word.
   */
  String fill(String pattern) {
    return fill(pattern, subject, virtue);
  }

  private static String fill(String pattern, String subject, String virtue) {
    return pattern
        .replace("{s}", subject)
        .replace("{S}", capital(subject))
        .replace("{v}", virtue)
        .replace("{V}", capital(virtue));
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
