package dev.portolan.backup.application.port;

import dev.portolan.backup.domain.BackupFailed;
import dev.portolan.backup.domain.Contents;
import dev.portolan.backup.domain.Proof;
import dev.portolan.shared.application.Progress;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A database and its backups, as no more than what they hold. */
public final class InMemoryBackups implements Backups {

  private static final Contents NOTHING = new Contents(Map.of(), Set.of());

  private final Map<String, Contents> files = new HashMap<>();
  private Contents database = NOTHING;
  private UnaryOperator<Contents> damage = contents -> contents;

  /** What the database holds from now on. */
  public void hold(Contents contents) {
    database = contents;
  }

  public Contents database() {
    return database;
  }

  /** The backups by their paths. */
  public Map<String, Contents> files() {
    return files;
  }

  /** What happens to everything that is copied from now on. */
  public void damageBy(UnaryOperator<Contents> how) {
    damage = how;
  }

  @Override
  public String ending() {
    return "mem";
  }

  @Override
  public boolean isEmpty() {
    return database.isEmpty();
  }

  @Override
  public Draft draft(String file, Consumer<Progress> progress) {
    progress.accept(new Progress("copied", 0, database.allRows()));
    Contents wanted = database;
    Contents copy = damage.apply(database);
    progress.accept(new Progress("copied", wanted.allRows(), wanted.allRows()));
    return new Draft() {
      @Override
      public Contents wanted() {
        return wanted;
      }

      @Override
      public Proof prove() {
        return new Proof.Restored(copy);
      }

      @Override
      public void publish() {
        files.put(file, copy);
      }

      @Override
      public void close() {
        // Nothing is there before it is published.
      }
    };
  }

  @Override
  public Arrival arrival(String file, Consumer<Progress> progress) {
    Contents wanted = files.get(file);
    if (wanted == null) {
      throw new BackupFailed("there is no file " + file);
    }
    Contents old = database;
    progress.accept(new Progress("restored", 0, wanted.allRows()));
    database = damage.apply(wanted);
    progress.accept(new Progress("restored", wanted.allRows(), wanted.allRows()));
    return new Arrival() {
      private boolean accepted;

      @Override
      public Proof wanted() {
        return new Proof.Restored(wanted);
      }

      @Override
      public Contents found() {
        return database;
      }

      @Override
      public String accept() {
        accepted = true;
        return "";
      }

      @Override
      public void close() {
        if (!accepted) {
          database = old;
        }
      }
    };
  }
}
