package dev.portolan.copy.persistence;

import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.domain.TableDigest;
import dev.portolan.copy.domain.TablePair;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One of two databases that are compared, as it stands at one moment. */
interface Side extends AutoCloseable {

  /** Its tables as something to copy from, histories of migrations apart. */
  List<SourceTable> sources() throws SQLException;

  /** Its tables as something to copy to, likewise. */
  List<TargetTable> targets() throws SQLException;

  /**
   * Reads a table in canonical form.
   *
   * @param findings takes the cells that are no values of their column's type
   * @param listener sees each row
   */
  TableDigest read(TablePair table, Findings findings, SqliteLoad.RowListener listener)
      throws SQLException, IOException;

  /** The versions that its migrations have reached, by their history; empty if it has none. */
  Map<String, String> versions() throws SQLException;

  /** What it demands of its rows, as lines that are alike on both engines. */
  Set<String> rules() throws SQLException;

  /** The last number that each table gave out, where it counts. */
  Map<String, Long> numbers() throws SQLException;

  @Override
  void close();
}
