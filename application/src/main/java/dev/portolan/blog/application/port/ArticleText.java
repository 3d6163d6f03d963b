package dev.portolan.blog.application.port;

/**
 * An article as its own page shows it.
 *
 * @param body Markdown
 */
public record ArticleText(ArticleLine line, String body) {}
