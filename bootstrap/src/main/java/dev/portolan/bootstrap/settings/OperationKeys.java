package dev.portolan.bootstrap.settings;

import java.util.regex.Pattern;

/** How it is run from day to day. */
final class OperationKeys {

  static final Keys KEYS = new Keys(Group.OPERATIONS);

  static final Setting<String> MANAGEMENT_HOST =
      KEYS.define(
              "MANAGEMENT_HOST",
              "The address where machines ask how this one is: metrics and probes. Whoever reaches it"
                  + " reads the figures.")
          .as(Kind.text("an address or a name"), "127.0.0.1");

  static final Setting<Integer> MANAGEMENT_PORT =
      KEYS.define(
              "MANAGEMENT_PORT",
              "Its port; 0 takes a free one, as does a `PORT` of 0 if nothing is said here.")
          .as(Kind.number(0, 65_535), "9081");

  static final Setting<Boolean> SEED_ON_START =
      KEYS.define(
              "SEED_ON_START",
              "Whether a start on a database without users adds demo content, with accounts that"
                  + " can sign in. Production refuses it.")
          .as(
              Kind.yesOrNo(),
              place -> Boolean.toString(place.environment() == Environment.DEVELOPMENT));

  static final Setting<String> PG_BIN =
      KEYS.define(
              "PG_BIN",
              "The folder of `pg_dump` and `pg_restore`, for backups of PostgreSQL, where the `PATH`"
                  + " has none or older ones.")
          .as(Kind.text("a folder"));

  static final Setting<String> SENTRY_DSN =
      KEYS.define(
              "SENTRY_DSN",
              "A server of Sentry's protocol, which is told of errors: the class, the place and the"
                  + " request's id, never what anybody wrote. Nothing tells nobody.")
          .secret()
          .as(
              Kind.secret(
                  "like https://KEY@HOST/PROJECT",
                  Pattern.compile("https?://[^/@\\s]+@[^/\\s]+/\\S*\\d+")));

  private OperationKeys() {}
}
