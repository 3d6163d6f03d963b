package dev.portolan.backup.application.port;

import dev.portolan.backup.domain.BackupFailed;
import dev.portolan.backup.domain.Contents;
import dev.portolan.backup.domain.Proof;
import dev.portolan.shared.application.Progress;
import java.util.function.Consumer;

/** Takes the whole database out in the form of its engine, and puts it back. */
public interface Backups {

  /** How the files are called at their end: {@code db}. */
  String ending();

  /** Whether the database holds no table. */
  boolean isEmpty();

  /**
   * Copies all that the database holds at one moment, while others go on writing. The file does not
   * have its name before {@link Draft#publish}.
   *
   * @param progress is told how far this and {@link Draft#prove} are
   * @throws BackupFailed it cannot be done; nothing is left behind
   */
  Draft draft(String file, Consumer<Progress> progress);

  /**
   * Puts what a file holds into the place of the database. What was there is kept aside, and comes
   * back unless {@link Arrival#accept} is called.
   *
   * @param progress is told how far this and {@link Arrival#found} are
   * @throws BackupFailed it cannot be done; the database is as it was
   */
  Arrival arrival(String file, Consumer<Progress> progress);

  /** A backup that nobody sees yet; closed without being published it is gone. */
  interface Draft extends AutoCloseable {

    /** What the database held at that moment. */
    Contents wanted();

    /**
     * Reads the copy back.
     *
     * @throws BackupFailed it is damaged
     */
    Proof prove();

    /**
     * Gives it its name, when the disk has it.
     *
     * @throws BackupFailed it cannot be done
     */
    void publish();

    @Override
    void close();
  }

  /** A database that is there on trial; closed without being accepted it is gone. */
  interface Arrival extends AutoCloseable {

    /** What the file holds. */
    Proof wanted();

    /** What the database holds now. */
    Contents found();

    /**
     * Makes it the database.
     *
     * @return a sentence that says where what was there before is now; empty if it is gone
     * @throws BackupFailed it cannot be done
     */
    String accept();

    @Override
    void close();
  }
}
