package dev.portolan.blog.persistence;

import dev.portolan.blog.application.port.ArticleRepositoryContract;
import dev.portolan.blog.application.port.BlogStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresArticleRepositoryTest extends ArticleRepositoryContract {

  private static PostgresBlog postgres;

  @BeforeAll
  static void start() {
    postgres = new PostgresBlog();
  }

  @Override
  protected BlogStore blog() {
    return postgres.emptyStore();
  }

  @AfterAll
  static void close() {
    postgres.close();
  }
}
