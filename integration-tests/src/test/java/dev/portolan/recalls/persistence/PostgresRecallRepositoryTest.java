package dev.portolan.recalls.persistence;

import dev.portolan.recalls.application.port.RecallRepositoryContract;
import dev.portolan.recalls.application.port.RecallStore;
import dev.portolan.shared.persistence.Opened;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresRecallRepositoryTest extends RecallRepositoryContract {

  @RegisterExtension
  static final Opened<PostgresRecalls> POSTGRES = new Opened<>(PostgresRecalls::new);

  @Override
  protected RecallStore store() {
    return POSTGRES.get().emptyStore();
  }
}
