package dev.portolan.copy.domain;

/**
 * Why a cell cannot be moved as it is.
 *
 * @param rule the name of what it breaks, such as {@code not-an-integer}
 * @param advice what to do about it
 */
public record Refusal(String rule, String advice) {}
