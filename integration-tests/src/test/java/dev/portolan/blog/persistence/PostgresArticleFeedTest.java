package dev.portolan.blog.persistence;

import dev.portolan.blog.application.port.ArticleFeedContract;
import dev.portolan.blog.application.port.BlogStore;
import dev.portolan.shared.persistence.Opened;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresArticleFeedTest extends ArticleFeedContract {

  @RegisterExtension static final Opened<PostgresBlog> POSTGRES = new Opened<>(PostgresBlog::new);

  @Override
  protected BlogStore blog() {
    return POSTGRES.get().emptyStore();
  }
}
