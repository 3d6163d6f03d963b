package dev.portolan.blog.persistence;

import dev.portolan.blog.application.port.BlogStore;
import dev.portolan.blog.application.port.FavoriteRepositoryContract;
import org.junit.jupiter.api.AfterEach;

class SqliteFavoriteRepositoryTest extends FavoriteRepositoryContract {

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
