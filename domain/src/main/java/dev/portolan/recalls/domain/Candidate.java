package dev.portolan.recalls.domain;

import java.time.LocalDate;

/**
 * A recall that may be what somebody looks for.
 *
 * @param date when it was announced
 */
public record Candidate(RecallId id, LocalDate date, SearchText text) {}
