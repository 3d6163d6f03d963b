package dev.portolan.bootstrap.settings;

/** Where a setting stands in the reference. */
public enum Group {
  GENERAL("General"),
  WEB("HTTP"),
  DATABASE("Database"),
  POOL("Connections and waits"),
  OPERATIONS("Operation"),
  ACCOUNTS("Accounts"),
  LOG("Log"),
  TESTS("Tests");

  private final String title;

  Group(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
