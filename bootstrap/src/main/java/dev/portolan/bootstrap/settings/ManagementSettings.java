package dev.portolan.bootstrap.settings;

/**
 * Where machines ask how this one is: metrics and probes.
 *
 * @param host the address to listen on; whoever reaches it reads the figures
 * @param port the port; 0 takes a free one
 */
public record ManagementSettings(String host, int port) {}
