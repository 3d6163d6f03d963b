package dev.portolan.bootstrap;

import dev.portolan.accounts.application.SeedAccounts;
import dev.portolan.bootstrap.settings.Settings;
import dev.portolan.shared.application.Progress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Demo content over all contexts: people first, then what they write. */
public final class Seeding {

  private final Settings settings;
  private final AccountsModule accounts;
  private final List<Module> modules;

  Seeding(Settings settings, AccountsModule accounts, List<Module> modules) {
    this.settings = settings;
    this.accounts = accounts;
    this.modules = modules;
  }

  /** The contexts that demo content can be had for. */
  public List<String> contexts() {
    return modules.stream().map(Module::name).toList();
  }

  /**
   * Adds demo content; what is there already stays as it is.
   *
   * @param scale how many times the smallest amount: 50 users, 200 articles and so on
   * @param only of these contexts, besides the users; empty for all
   * @return the demo accounts that can sign in, if they were made just now
   */
  public List<SeedAccounts.SignIn> seed(int scale, Set<String> only, Consumer<Progress> progress) {
    var operator = Portolan.operator();
    var people =
        accounts.seedAccounts().handle(operator, new SeedAccounts.Command(scale, progress));
    var demo = new Module.Demo(scale, people.users(), progress);
    modules.stream()
        .filter(module -> only.isEmpty() || only.contains(module.name()))
        .forEach(module -> module.seed(demo));
    return people.signIns();
  }

  /**
   * What a developer's first start shows something with: scale 1, on a database without users, if
   * the settings ask for it.
   *
   * @return the demo accounts that can sign in; empty when nothing was to be done
   */
  public Optional<List<SeedAccounts.SignIn>> seedIfFresh() {
    if (!settings.seedOnStart() || !accounts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(seed(1, Set.of(), _ -> {}));
  }
}
