package dev.portolan.blog.application;

import dev.portolan.blog.application.port.Author;
import dev.portolan.blog.domain.Comment;

/** A comment, as the actor sees it. */
public record CommentView(Comment comment, Author author) {}
