package dev.portolan.bootstrap.settings;

import java.util.List;
import java.util.stream.Stream;

/** Every setting that there is, in the order of the reference. */
public final class Definitions {

  private static final List<Setting<?>> ALL =
      Stream.of(
              GeneralKeys.KEYS,
              WebKeys.KEYS,
              DatabaseKeys.KEYS,
              PoolKeys.KEYS,
              OperationKeys.KEYS,
              AccountKeys.KEYS,
              LogKeys.KEYS,
              TestKeys.KEYS)
          .flatMap(keys -> keys.all().stream())
          .toList();

  private Definitions() {}

  public static List<Setting<?>> all() {
    return ALL;
  }
}
