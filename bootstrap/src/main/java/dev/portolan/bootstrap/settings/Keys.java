package dev.portolan.bootstrap.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Collects the definitions of one group in their order, so that none can be left out. */
final class Keys {

  private final Group group;
  private final List<Setting<?>> all = new ArrayList<>();

  Keys(Group group) {
    this.group = group;
  }

  Draft define(String name, String meaning) {
    return new Draft(name, meaning);
  }

  List<Setting<?>> all() {
    return List.copyOf(all);
  }

  /** A definition that still lacks its kind. */
  final class Draft {
    private final String name;
    private final String meaning;
    private boolean secret;
    private boolean flagged;

    private Draft(String name, String meaning) {
      this.name = name;
      this.meaning = meaning;
    }

    Draft secret() {
      secret = true;
      return this;
    }

    Draft flagged() {
      flagged = true;
      return this;
    }

    /** It may be left out. */
    <T> Setting<T> as(Kind<T> kind) {
      return as(kind, "");
    }

    <T> Setting<T> as(Kind<T> kind, String otherwise) {
      return as(kind, _ -> otherwise);
    }

    <T> Setting<T> as(Kind<T> kind, Function<Place, String> otherwise) {
      var setting = new Setting<>(name, group, meaning, kind, otherwise, secret, flagged);
      all.add(setting);
      return setting;
    }
  }
}
