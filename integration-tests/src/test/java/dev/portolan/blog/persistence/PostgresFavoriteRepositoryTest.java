package dev.portolan.blog.persistence;

import dev.portolan.blog.application.port.BlogStore;
import dev.portolan.blog.application.port.FavoriteRepositoryContract;
import dev.portolan.shared.persistence.Opened;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresFavoriteRepositoryTest extends FavoriteRepositoryContract {

  @RegisterExtension static final Opened<PostgresBlog> POSTGRES = new Opened<>(PostgresBlog::new);

  @Override
  protected BlogStore blog() {
    return POSTGRES.get().emptyStore();
  }
}
