package dev.portolan.bench;

import java.util.List;
import picocli.CommandLine.Option;

/** The option by which a benchmark is told on which databases it runs. */
public final class DatabaseOption {

  @Option(
      names = "--database",
      paramLabel = "KIND",
      split = ",",
      defaultValue = "sqlite,postgresql",
      description = "sqlite or postgresql; both by default.")
  private List<String> kinds = List.of();

  /** The kinds of database that were asked for, in this order. */
  public List<String> kinds() {
    return kinds;
  }
}
