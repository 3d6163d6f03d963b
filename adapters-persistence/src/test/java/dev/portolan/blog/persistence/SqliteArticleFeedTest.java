package dev.portolan.blog.persistence;

import dev.portolan.blog.application.port.ArticleFeedContract;
import dev.portolan.blog.application.port.BlogStore;
import org.junit.jupiter.api.AfterEach;

class SqliteArticleFeedTest extends ArticleFeedContract {

  private final MigratedBlog sqlite = MigratedBlog.onSqlite();

  @Override
  protected BlogStore blog() {
    return sqlite.store();
  }

  @AfterEach
  void close() {
    sqlite.close();
  }
}
