package dev.portolan.blog.application;

import dev.portolan.blog.application.port.TagCloud;
import dev.portolan.shared.application.port.Transactions;
import java.util.List;

/** The tags in use. */
public final class BrowseTags {

  private final TagCloud cloud;
  private final Transactions transactions;

  public BrowseTags(TagCloud cloud, Transactions transactions) {
    this.cloud = cloud;
    this.transactions = transactions;
  }

  /** Every tag of a published article, by name; anybody may ask. */
  public List<String> all() {
    return transactions.read(cloud::tags);
  }
}
