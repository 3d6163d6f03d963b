package dev.portolan.backup.persistence;

import dev.portolan.backup.application.port.Backups;
import dev.portolan.backup.domain.Contents;
import dev.portolan.backup.domain.Proof;
import dev.portolan.shared.application.Progress;
import java.util.Set;
import java.util.function.Consumer;

/** Tables from an archive in the place of the old ones, which stand aside until it is accepted. */
final class PostgresArrival implements Backups.Arrival {

  private static final String THERE =
      "select extname from pg_extension union select nspname from pg_namespace";

  private final PostgresAccess access;
  private final PostgresAside aside;
  private final PostgresArchive archive;
  private final Proof wanted;
  private final Consumer<Progress> progress;
  private boolean accepted;

  private PostgresArrival(
      PostgresAccess access, PostgresArchive archive, Proof wanted, Consumer<Progress> progress) {
    this.access = access;
    this.aside = new PostgresAside(access);
    this.archive = archive;
    this.wanted = wanted;
    this.progress = progress;
  }

  /** Restores it; when that fails, the old tables are back. */
  static PostgresArrival of(
      PostgresAccess access, PostgresArchive archive, Proof wanted, Consumer<Progress> progress) {
    var arrival = new PostgresArrival(access, archive, wanted, progress);
    String database = access.url().database();
    arrival.aside.setAside();
    boolean restored = false;
    try {
      Set<String> there =
          access.run(database, connection -> PostgresContents.texts(connection, THERE));
      archive.restore(database, there, "parts restored", progress);
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
    return access.run(
        access.url().database(), connection -> PostgresContents.of(connection, progress));
  }

  @Override
  public String accept() {
    archive.program().requireGoingOn();
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
