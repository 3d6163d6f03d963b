package dev.portolan.recalls.domain;

/** A recall, and where it is kept. */
public record StoredRecall(RecallId id, Recall recall) {}
