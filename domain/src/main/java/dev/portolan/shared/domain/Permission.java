package dev.portolan.shared.domain;

/**
 * A thing that only some may do. The context that asks for it declares the name, and its migration
 * grants it to roles.
 *
 * @param name the context, a dot, a verb: {@code blog.moderate}
 */
public record Permission(String name) {}
