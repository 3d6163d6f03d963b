package dev.portolan.copy.persistence;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What a SQLite file is, whatever its tables: another that takes its place is the same. */
final class SqliteForm {

  private final List<String> first;
  private final String journal;

  private SqliteForm(List<String> first, String journal) {
    this.first = first;
    this.journal = journal;
  }

  static SqliteForm of(SqliteTables file) throws SQLException {
    return new SqliteForm(
        List.of(
            "pragma encoding = '" + file.encoding() + "'",
            setting(file, "page_size"),
            setting(file, "auto_vacuum"),
            setting(file, "user_version"),
            setting(file, "application_id"),
            "create table portolan_form (a)", // only a table makes the encoding stay
            "drop table portolan_form"),
        file.list("pragma journal_mode", rows -> rows.getString(1)).getFirst());
  }

  private static String setting(SqliteTables file, String name) throws SQLException {
    long value = file.list("pragma " + name, rows -> rows.getLong(1)).getFirst();
    return "pragma " + name + " = " + value;
  }

  /** What an empty file is told, before it has its first table. */
  List<String> first() {
    return first;
  }

  /** What it is told at its end. */
  Optional<String> last() {
    return journal.equals("wal") ? Optional.of("pragma journal_mode = wal") : Optional.empty();
  }

  /**
   * Gives a file to the owner and the group of another.
   *
   * @return what cannot be kept, for a human; empty if all is
   */
  static String own(Path like, Path file) throws IOException {
    var old = Files.getFileAttributeView(like, PosixFileAttributeView.class);
    var made = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (old == null || made == null) {
      return "";
    }
    var wanted = old.readAttributes();
    try {
      if (!wanted.group().equals(made.readAttributes().group())) {
        made.setGroup(wanted.group());
      }
      if (!wanted.owner().equals(made.readAttributes().owner())) {
        made.setOwner(wanted.owner());
      }
      return "";
    } catch (FileSystemException e) {
      return "the new file belongs to %s:%s, and not to %s:%s as the old one: only root may give it away"
          .formatted(
              made.readAttributes().owner(),
              made.readAttributes().group(),
              wanted.owner(),
              wanted.group());
    }
  }

  /** Lets the same users read and write a file as another. */
  static void permit(Path like, Path file) throws IOException {
    var view = Files.getFileAttributeView(like, PosixFileAttributeView.class);
    if (view != null) {
      Files.setPosixFilePermissions(file, view.readAttributes().permissions());
    }
  }
}
