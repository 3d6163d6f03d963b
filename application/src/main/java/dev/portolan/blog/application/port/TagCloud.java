package dev.portolan.blog.application.port;

import java.util.List;

/** The tags in use. */
public interface TagCloud {

  /** Every tag of a published article, once, in the order of Unicode code points. */
  List<String> tags();
}
