package dev.portolan.bootstrap;

/**
 * Where machines ask how this one is: metrics and probes.
 *
 * @param host the address to listen on; whoever reaches it reads the figures
 * @param port the port; 0 takes a free one
 */
public record ManagementSettings(String host, int port) {

  /** What is taken when nothing is said. */
  static final int PORT = 9081;
}
