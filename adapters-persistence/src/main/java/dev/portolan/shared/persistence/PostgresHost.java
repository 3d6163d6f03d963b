package dev.portolan.shared.persistence;

/** One server. An IPv6 address stands without its brackets. */
public record PostgresHost(String name, int port) {

  static final int DEFAULT_PORT = 5432;

  /** Takes a name or an address as it is. */
  static PostgresHost of(String name, int port) {
    if (name.indexOf(':') < 0 ? !isName(name) : !name.matches("[0-9a-fA-F:.]+")) {
      throw DatabaseUrl.wrong("have a host that is empty or has signs that no host has");
    }
    return new PostgresHost(name, port);
  }

  /**
   * Reads what stands in a URL: {@code db.example}, {@code db.example:5433}, {@code [::1]:5432}.
   */
  static PostgresHost parse(String text) {
    int colon = text.lastIndexOf(':');
    if (text.startsWith("[")) {
      int end = text.indexOf(']');
      if (end < 0) {
        throw DatabaseUrl.wrong("has an IPv6 address whose bracket is not closed");
      }
      String after = text.substring(end + 1);
      if (!after.isEmpty() && !after.startsWith(":")) {
        throw DatabaseUrl.wrong("has something other than a port after an IPv6 address");
      }
      return new PostgresHost(
          text.substring(1, end), portOf(after.isEmpty() ? after : after.substring(1)));
    }
    if (colon >= 0 && text.indexOf(':') != colon) {
      throw DatabaseUrl.wrong(
          "has more than one : in a host: write an IPv6 address in brackets, and in a user or"
              + " password %3A for : and %40 for @");
    }
    String name = UrlText.decode(colon < 0 ? text : text.substring(0, colon), "the host");
    if (name.startsWith("/")) {
      throw DatabaseUrl.wrong("names a Unix socket, which Java's driver cannot use: give a host");
    }
    if (!isName(name)) {
      throw DatabaseUrl.wrong("has a host that is empty or has signs that no host has");
    }
    return new PostgresHost(name, portOf(colon < 0 ? "" : text.substring(colon + 1)));
  }

  private static boolean isName(String name) {
    return !name.isBlank()
        && name.chars()
            .allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');
  }

  private static int portOf(String text) {
    if (text.isEmpty()) {
      return DEFAULT_PORT;
    }
    // What stands there may be a piece of a password that was not encoded: it is not shown.
    if (!text.matches("[0-9]{1,5}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > 65_535) {
      throw DatabaseUrl.wrong(
          "has a port that is not a number from 1 to 65535 (a password needs %40 for @, %2F for /,"
              + " %3A for :)");
    }
    return Integer.parseInt(text);
  }

  /** Whether what is sent there stays on this machine. */
  boolean isLoopback() {
    return name.equals("localhost") || name.equals("::1") || name.matches("127(\\.[0-9]{1,3}){3}");
  }

  @Override
  public String toString() {
    return (name.indexOf(':') < 0 ? name : "[" + name + "]") + ":" + port;
  }
}
