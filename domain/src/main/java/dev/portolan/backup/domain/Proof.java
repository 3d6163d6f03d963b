package dev.portolan.backup.domain;

import java.util.List;
import java.util.Map;

/** What was seen of a backup by reading it back. */
public sealed interface Proof {

  /** How the backup differs from what it should hold; empty when it does not. */
  List<String> differences(Contents wanted);

  /**
   * It was restored into a database of its own.
   *
   * @param found what that database held
   */
  record Restored(Contents found) implements Proof {
    @Override
    public List<String> differences(Contents wanted) {
      return wanted.differences(found);
    }
  }

  /**
   * It was read from its beginning to its end, and nothing more.
   *
   * @param rows each table → how many rows of it stand in the backup
   * @param why it could not be restored
   */
  record Listed(Map<String, Long> rows, String why) implements Proof {
    public Listed {
      rows = Map.copyOf(rows);
    }

    @Override
    public List<String> differences(Contents wanted) {
      return wanted.differencesOfRows(rows);
    }
  }
}
