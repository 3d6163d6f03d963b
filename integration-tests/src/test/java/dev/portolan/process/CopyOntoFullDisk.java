package dev.portolan.process;

import dev.portolan.copy.application.CopyResult.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;

/** Runs a PostgreSQL on the small disk of its first argument, and a copy that does not fit. */
final class CopyOntoFullDisk {

  private static final long LEFT = 6_000_000;

  private CopyOntoFullDisk() {}

  public static void main(String[] arguments) throws Exception {
    Path disk = Path.of(arguments[0]);
    Path file = Files.createTempDirectory("portolan-full").resolve("source.db");
    FaultySea.fill(file);
    try (var postgres = new OwnPostgres(disk)) {
      try (Connection target = postgres.connect()) {
        FaultySea.makeTables(target);
      }
      Path ballast = disk.resolve("ballast");
      fill(ballast);
      var refused = CopyFaultTest.copy(file, postgres.url(), false);
      check(refused.outcome() == Outcome.FAILED, refused.toString());
      Files.delete(ballast);
      try (Connection target = postgres.connect()) {
        String left = FaultySea.state(target);
        check(left.equals(FaultySea.NONE), left + " after " + refused.failure());
      }
      var copied = CopyFaultTest.copy(file, postgres.url(), false);
      check(copied.outcome() == Outcome.COPIED, copied.toString());
      try (Connection target = postgres.connect()) {
        check(FaultySea.state(target).equals(FaultySea.ALL), FaultySea.state(target));
      }
      System.out.println(refused.failure() + ": none, then all");
    }
    System.exit(0);
  }

  private static void check(boolean right, String what) {
    if (!right) {
      throw new IllegalStateException(what);
    }
  }

  private static void fill(Path ballast) throws IOException {
    try (var out = Files.newOutputStream(ballast)) {
      byte[] block = new byte[65_536];
      while (ballast.toFile().getUsableSpace() > LEFT) {
        out.write(block);
      }
    }
  }
}
