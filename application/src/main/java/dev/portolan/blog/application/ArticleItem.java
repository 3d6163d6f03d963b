package dev.portolan.blog.application;

import dev.portolan.blog.application.port.ArticleLine;
import dev.portolan.blog.application.port.Author;

/** One entry of a list of articles, as the actor sees it. */
public record ArticleItem(ArticleLine line, Author author) {}
