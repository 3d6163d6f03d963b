package dev.portolan.copy.persistence;

import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.domain.TableDigest;
import dev.portolan.copy.domain.TablePair;
import dev.portolan.copy.persistence.SourceTable.SourceColumn;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** A PostgreSQL schema that is compared, or copied from. */
final class PostgresSide implements Side {

  private final PostgresSession session;
  private final String schema;

  PostgresSide(DataSource source) {
    this.session = PostgresSession.open(source);
    boolean opened = false;
    try {
      this.schema =
          session.one("select current_schema()", rows -> String.valueOf(rows.getString(1)));
      session.run("set search_path = ''");
      session.begin();
      session.run("set transaction isolation level repeatable read, read only");
      opened = true;
    } catch (SQLException e) {
      throw Workers.failed(e);
    } finally {
      if (!opened) {
        session.close();
      }
    }
  }

  PostgresSession session() {
    return session;
  }

  String schema() {
    return schema;
  }

  @Override
  public List<TargetTable> targets() throws SQLException {
    return new PostgresTables(session)
        .list(schema).stream().filter(table -> !Histories.isHistory(table)).toList();
  }

  @Override
  public List<SourceTable> sources() throws SQLException {
    return targets().stream().map(PostgresSide::source).toList();
  }

  private static SourceTable source(TargetTable table) {
    var columns =
        table.columns().stream()
            .map(column ->
                new SourceColumn(
                    column.name(),
                    column.type().name(),
                    column.nullable(),
                    !column.generated().isEmpty()))
            .toList();
    return new SourceTable(table.name(), columns, table.key(), "", 0);
  }

  @Override
  public TableDigest read(TablePair table, Findings findings, SqliteLoad.RowListener listener)
      throws SQLException {
    String name = PostgresSession.quote(schema) + "." + PostgresSession.quote(table.target());
    return PostgresReadBack.digest(session, table, name, listener);
  }

  @Override
  public Map<String, String> versions() throws SQLException {
    return PostgresHistories.versions(session, schema);
  }

  @Override
  public Set<String> rules() throws SQLException {
    return SchemaRules.of(session, schema);
  }

  @Override
  public Map<String, Long> numbers() throws SQLException {
    var numbers = new HashMap<String, Long>();
    for (var table : targets()) {
      var sequences = PostgresSequences.of(session, table.oid());
      if (sequences.size() == 1 && sequences.getFirst().increment() > 0) {
        numbers.put(table.name(), PostgresSequences.given(session, sequences.getFirst()));
      }
    }
    return numbers;
  }

  @Override
  public void close() {
    session.close();
  }
}
