package dev.portolan.blog.application;

import dev.portolan.blog.application.port.ArticleLine;
import dev.portolan.blog.application.port.Author;

/**
 * An article whole, as the actor sees it.
 *
 * @param body Markdown
 */
public record ArticleView(ArticleLine line, String body, Author author) {}
