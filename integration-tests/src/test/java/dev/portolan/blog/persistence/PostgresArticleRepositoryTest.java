package dev.portolan.blog.persistence;

import dev.portolan.blog.application.port.ArticleRepositoryContract;
import dev.portolan.blog.application.port.BlogStore;
import dev.portolan.shared.persistence.Opened;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresArticleRepositoryTest extends ArticleRepositoryContract {

  @RegisterExtension static final Opened<PostgresBlog> POSTGRES = new Opened<>(PostgresBlog::new);

  @Override
  protected BlogStore blog() {
    return POSTGRES.get().emptyStore();
  }
}
