package dev.portolan.blog.application.port;

import dev.portolan.shared.domain.Version;

/**
 * An article as its own page shows it.
 *
 * @param body Markdown
 * @param version which an edit may expect
 */
public record ArticleText(ArticleLine line, String body, Version version) {}
