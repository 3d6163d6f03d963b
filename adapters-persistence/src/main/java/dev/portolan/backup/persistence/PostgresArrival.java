package dev.portolan.backup.persistence;

import dev.portolan.backup.application.port.Backups;
import dev.portolan.backup.domain.Contents;
import dev.portolan.backup.domain.Proof;
import java.util.Set;

/** Tables from an archive in the place of the old ones, which stand aside until it is accepted. */
final class PostgresArrival implements Backups.Arrival {

  private static final String THERE =
      "select extname from pg_extension union select nspname from pg_namespace";

  private final PostgresAccess access;
  private final PostgresAside aside;
  private final Proof wanted;
  private boolean accepted;

  private PostgresArrival(PostgresAccess access, Proof wanted) {
    this.access = access;
    this.aside = new PostgresAside(access);
    this.wanted = wanted;
  }

  /** Restores it; when that fails, the old tables are back. */
  static PostgresArrival of(PostgresAccess access, PostgresArchive archive, Proof wanted) {
    var arrival = new PostgresArrival(access, wanted);
    String database = access.url().database();
    arrival.aside.setAside();
    boolean restored = false;
    try {
      Set<String> there =
          access.run(database, connection -> PostgresContents.texts(connection, THERE));
      archive.restore(database, there);
      restored = true;
      return arrival;
    } finally {
      if (!restored) {
        arrival.close();
      }
    }
  }

  @Override
  public Proof wanted() {
    return wanted;
  }

  @Override
  public Contents found() {
    return access.run(access.url().database(), PostgresContents::of);
  }

  @Override
  public String accept() {
    aside.drop();
    accepted = true;
    return "";
  }

  @Override
  public void close() {
    if (!accepted) {
      aside.putBack();
    }
  }
}
