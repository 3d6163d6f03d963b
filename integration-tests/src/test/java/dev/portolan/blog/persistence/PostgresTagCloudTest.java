package dev.portolan.blog.persistence;

import dev.portolan.blog.application.port.BlogStore;
import dev.portolan.blog.application.port.TagCloudContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresTagCloudTest extends TagCloudContract {

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
