package dev.portolan.copy.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A change of value that an operator may switch on. Each one but {@link #EMPTY_TO_NULL} is applied
 * only to a cell that would be refused otherwise, and each use is counted.
 *
 * <p>They stand here in the order in which they are tried, whatever the order in which they are
 * given: what one leaves, another may have to read. So bytes become text before the text is looked
 * at, a text becomes a number before the number becomes a time, and what is filled up is so last.
 */
public enum Rule {
  /** An empty text becomes NULL, wherever the column takes NULL. */
  EMPTY_TO_NULL,
  /** The bytes of a text become a BLOB. */
  TEXT_TO_BLOB,
  /** The bytes of a BLOB become text, if they are UTF-8. */
  BLOB_TO_TEXT,
  /** NUL characters at the end of a text are cut off. */
  TRIM_NUL,
  /** Blanks behind the limit of a column are cut off. */
  TRIM_BLANKS,
  /** A UUID in upper case, in braces, without hyphens or as 16 bytes is taken. */
  UUID_FORMS,
  /** A text that is a plain number becomes that number. */
  TEXT_TO_NUMBER,
  /** A REAL without a fraction becomes a whole number. */
  REAL_TO_INTEGER,
  /** True and false, t and f, yes and no, y and n, on and off, 1 and 0 as texts become booleans. */
  BOOL_WORDS,
  /** A whole number counts the seconds since 1970. */
  EPOCH_SECONDS,
  /** A whole number counts the milliseconds since 1970. */
  EPOCH_MILLIS,
  /** ISO 8601's T and Z are taken, as is a time without seconds. */
  ISO_TIME,
  /** A time without a zone is taken as UTC. */
  ASSUME_UTC,
  /** A time with an offset becomes the same moment in UTC. */
  TO_UTC,
  /** Digits behind the microsecond are cut off. */
  CUT_NANOS,
  /** A number is written as text, in decimal digits. */
  NUMBER_TO_TEXT,
  /** A text that is too short for char(n) is filled up with blanks. */
  PAD_CHAR;

  /** How it is written on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Rule> of(String word) {
    return Arrays.stream(values()).filter(rule -> rule.word().equals(word)).findFirst();
  }
}
