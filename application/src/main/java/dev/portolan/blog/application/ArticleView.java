package dev.portolan.blog.application;

import dev.portolan.blog.application.port.ArticleLine;
import dev.portolan.blog.application.port.Author;
import dev.portolan.shared.domain.Version;

/**
 * An article whole, as the actor sees it.
 *
 * @param body Markdown
 * @param version which an edit may expect
 */
public record ArticleView(ArticleLine line, String body, Version version, Author author) {}
