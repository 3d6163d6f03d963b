package dev.portolan.bootstrap.settings;

import java.time.Duration;

/** Signing in. */
final class AccountKeys {

  static final Keys KEYS = new Keys(Group.ACCOUNTS);

  static final Setting<Duration> TOKEN_LIFETIME =
      KEYS.define("TOKEN_LIFETIME_DAYS", "How long a sign-in lasts.").as(Kind.days(1, 3_650), "30");

  static final Setting<Integer> HASHES_AT_ONCE =
      KEYS.define(
              "PASSWORD_HASHES_AT_ONCE",
              "How many passwords are hashed at the same time; each takes 19 MiB and a core.")
          .as(Kind.number(1, 64), "2");

  private AccountKeys() {}
}
