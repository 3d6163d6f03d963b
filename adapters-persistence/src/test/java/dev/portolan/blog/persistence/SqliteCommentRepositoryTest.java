package dev.portolan.blog.persistence;

import dev.portolan.blog.application.port.BlogStore;
import dev.portolan.blog.application.port.CommentRepositoryContract;
import org.junit.jupiter.api.AfterEach;

class SqliteCommentRepositoryTest extends CommentRepositoryContract {

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
