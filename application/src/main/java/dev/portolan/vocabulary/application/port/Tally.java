package dev.portolan.vocabulary.application.port;

import dev.portolan.vocabulary.domain.Theme;
import dev.portolan.vocabulary.domain.WordType;

/** How many words or templates there are of a theme and type. */
public record Tally(Theme theme, WordType type, long count) {}
