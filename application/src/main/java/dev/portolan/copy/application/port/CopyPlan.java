package dev.portolan.copy.application.port;

import java.util.List;

/**
 * What will be moved.
 *
 * @param tables those that are moved, the largest first
 * @param bytes of the source's file, or of its tables
 * @param notes what the operator should know before it starts
 */
public record CopyPlan(List<Planned> tables, long bytes, List<String> notes) {

  /**
   * A table.
   *
   * @param rows how many it has; an estimate where counting would take as long as copying
   */
  public record Planned(String table, long rows) {}

  public CopyPlan {
    tables = List.copyOf(tables);
    notes = List.copyOf(notes);
  }

  public long rows() {
    return tables.stream().mapToLong(Planned::rows).sum();
  }
}
