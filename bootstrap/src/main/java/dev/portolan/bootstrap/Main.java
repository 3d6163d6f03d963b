package dev.portolan.bootstrap;

import dev.portolan.bootstrap.cli.PortolanCommand;

/** Where the process begins. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(PortolanCommand.run(System.getenv(), arguments));
  }
}
