package dev.portolan.bench;

import java.nio.file.Path;
import java.util.Arrays;

/** {@code ./portolan bench NAME}: runs one benchmark and prints its figures. */
public final class Bench {

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 0 || !arguments[0].equals("http")) {
      System.err.println("usage: ./portolan bench http [--quick]");
      System.exit(2);
    }
    boolean quick = Arrays.asList(arguments).contains("--quick");
    new HttpBench(Path.of("").toAbsolutePath(), quick).run();
  }
}
