package dev.portolan.bootstrap;

import dev.portolan.accounts.application.SeedAccounts;
import dev.portolan.bootstrap.settings.Settings;
import dev.portolan.shared.application.Progress;
import java.util.List;
import java.util.Optional;
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

  /**
   * Adds demo content; what is there already stays as it is.
   *
   * @param scale how many times 50 users, 200 articles and 1,000 comments
   * @return the demo accounts that can sign in, if they were made just now
   */
  public List<SeedAccounts.SignIn> seed(int scale, Consumer<Progress> progress) {
    var operator = Portolan.operator();
    var people =
        accounts.seedAccounts().handle(operator, new SeedAccounts.Command(scale, progress));
    var demo = new Module.Demo(scale, people.users(), progress);
    modules.forEach(module -> module.seed(demo));
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
    return Optional.of(seed(1, _ -> {}));
  }
}
