package dev.portolan.bootstrap.settings;

/** Where this runs, and where else settings stand. */
final class GeneralKeys {

  static final Keys KEYS = new Keys(Group.GENERAL);

  static final Setting<Environment> ENVIRONMENT =
      KEYS.define(
              "PORTOLAN_ENV",
              "Where this runs. `development` when started by `./portolan` in a checkout. Staging"
                  + " has production's guards.")
          .flagged()
          .as(
              Kind.choice(Environment.class),
              place -> place.checkout().isPresent() ? "development" : "production");

  static final Setting<String> CONFIG =
      KEYS.define(
              "PORTOLAN_CONFIG",
              "A file with settings. Without it `portolan.conf` is read if it lies in the working"
                  + " folder (under `./portolan`, in the checkout). It cannot stand in that file.")
          .flagged()
          .as(Kind.text("the path of a file"));

  private GeneralKeys() {}
}
