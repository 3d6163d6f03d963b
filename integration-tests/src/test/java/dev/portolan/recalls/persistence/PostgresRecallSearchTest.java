package dev.portolan.recalls.persistence;

import dev.portolan.recalls.application.port.RecallSearchContract;
import dev.portolan.recalls.application.port.RecallStore;
import dev.portolan.shared.persistence.Opened;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresRecallSearchTest extends RecallSearchContract {

  @RegisterExtension
  static final Opened<PostgresRecalls> POSTGRES = new Opened<>(PostgresRecalls::new);

  @Override
  protected RecallStore store() {
    return POSTGRES.get().emptyStore();
  }
}
