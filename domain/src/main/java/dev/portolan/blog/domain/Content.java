package dev.portolan.blog.domain;

/** What the author of an article writes. */
public record Content(Title title, Description description, Body body, Tags tags) {}
