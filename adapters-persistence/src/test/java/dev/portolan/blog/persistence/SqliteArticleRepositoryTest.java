package dev.portolan.blog.persistence;

import dev.portolan.blog.application.port.ArticleRepositoryContract;
import dev.portolan.blog.application.port.BlogStore;
import org.junit.jupiter.api.AfterEach;

class SqliteArticleRepositoryTest extends ArticleRepositoryContract {

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
