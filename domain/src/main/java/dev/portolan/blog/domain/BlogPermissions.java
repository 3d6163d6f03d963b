package dev.portolan.blog.domain;

import dev.portolan.shared.domain.Permission;

/** What only some may do in the blog. The blog's migration grants it to roles. */
public final class BlogPermissions {

  /** Edit and delete what others wrote, and see their drafts. */
  public static final Permission MODERATE = new Permission("blog.moderate");

  private BlogPermissions() {}
}
