package dev.portolan.recalls.persistence;

/**
 * A word of the dictionary.
 *
 * @param recalls in how many recalls it stands
 */
record KnownWord(long id, String word, long recalls) {}
