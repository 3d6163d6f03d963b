package dev.portolan.blog.application;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that the demo authors write about, and the material for it.
 *
 * @param tags ten of them, the most used first
 * @param subjects {@value #SUBJECTS} things in the plural, in lower case
 * @param sentences what can be said, each for itself
 * @param items what can stand in a list
 * @param code a block of code with the language before its first line; empty where none fits
 */
record DemoTopic(
    List<String> tags,
    List<String> subjects,
    List<String> sentences,
    List<String> items,
    String code) {

  /** How many subjects each topic has: titles are numbered through all of them. */
  static final int SUBJECTS = 20;

  DemoTopic {
    if (subjects.size() != SUBJECTS) {
      throw new IllegalArgumentException("not " + SUBJECTS + " subjects: " + subjects);
    }
  }

  /** Reads words between commas, and sentences line by line. */
  static DemoTopic of(String tags, String subjects, String sentences, String items, String code) {
    return new DemoTopic(
        words(tags), words(subjects), lines(sentences), lines(items), code.strip());
  }

  static List<String> lines(String text) {
    return text.lines().toList();
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .collect(Collectors.toUnmodifiableList());
  }
}
