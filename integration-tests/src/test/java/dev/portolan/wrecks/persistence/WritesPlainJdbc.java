package dev.portolan.wrecks.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/** Writes SQL that one of the databases may not speak, without jOOQ. */
public record WritesPlainJdbc(Connection connection) {
  void sink() throws SQLException {
    try (var delete = connection.prepareStatement("delete from planks")) {
      delete.executeUpdate();
    }
  }
}
