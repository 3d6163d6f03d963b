package dev.portolan.bootstrap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Whether a report can be written where it shall be: asked before anything begins. */
final class ReportPlace {

  /** What SQLite keeps beside a database, under its name and this. */
  private static final List<String> BESIDE = List.of("", "-wal", "-shm", "-journal");

  private static final int MOST_LINKS = 16;

  private ReportPlace() {}

  /**
   * Looks at the place; it writes nothing.
   *
   * @param databases files that are read or written by the same command
   * @return what speaks against it, as a sentence
   */
  static Optional<String> objection(Path report, List<Path> databases) {
    Path place = followed(report);
    Path folder = report.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(place)) {
      return Optional.of("--report " + report + " is a folder: name a file in it.");
    }
    for (Path database : databases) {
      for (String suffix : BESIDE) {
        if (isSame(place, database.resolveSibling(database.getFileName() + suffix))) {
          return Optional.of(
              "--report " + report + " is a database that is copied: name another file.");
        }
      }
    }
    // What was found lies in the same folder until the report is written.
    boolean writable =
        Files.isWritable(folder) && (Files.exists(place) ? Files.isWritable(place) : isOpen(place));
    return writable
        ? Optional.empty()
        : Optional.of("--report " + report + " cannot be written: name a file that can.");
  }

  private static boolean isOpen(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder != null && Files.isWritable(folder);
  }

  /** Where links lead, even if nothing is there yet. */
  private static Path followed(Path file) {
    Path place = file;
    try {
      for (int i = 0; i < MOST_LINKS && Files.isSymbolicLink(place); i++) {
        place = place.resolveSibling(Files.readSymbolicLink(place));
      }
    } catch (IOException e) {
      return file; // it is found out when it is written
    }
    return place;
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return (Files.exists(one) && Files.exists(other))
          ? Files.isSameFile(one, other)
          : real(followed(one)).equals(real(followed(other)));
    } catch (IOException e) {
      return false;
    }
  }

  private static Path real(Path file) throws IOException {
    Path whole = file.toAbsolutePath().normalize();
    Path folder = whole.getParent();
    return folder == null || !Files.isDirectory(folder)
        ? whole
        : folder.toRealPath().resolve(whole.getFileName());
  }
}
