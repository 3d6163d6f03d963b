package dev.portolan.shared.application;

/**
 * How far a long change has come, for a caller who shows it.
 *
 * @param step what is being made: "articles"
 * @param done how many of them are there
 * @param total how many there will be
 */
public record Progress(String step, long done, long total) {}
