package dev.portolan.bootstrap.cli;

import dev.portolan.accounts.application.BrowseUsers;
import dev.portolan.accounts.application.UserWithRoles;
import dev.portolan.accounts.domain.Role;
import dev.portolan.bootstrap.AccountsModule;
import dev.portolan.bootstrap.Portolan;
import dev.portolan.shared.domain.PageRequest;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code portolan user list}: who has an account. */
@Command(
    name = "list",
    description = "Lists accounts, the newest first.",
    mixinStandardHelpOptions = true)
final class UserListCommand extends AccountsCommand {

  @Option(
      names = "--limit",
      paramLabel = "COUNT",
      description = "How many at most; 100 if not given.")
  private int limit = PageRequest.MAX_LIMIT;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  UserListCommand(Inputs inputs) {
    super(inputs);
  }

  /**
   * One account, as {@code --json} prints it.
   *
   * @param since when it was opened
   */
  private record Line(
      String username, String email, List<String> roles, boolean active, String since) {}

  private record Answer(long total, List<Line> users) {}

  @Override
  void run(AccountsModule accounts, PrintWriter out) {
    var lines = new ArrayList<Line>();
    long total = read(accounts.browseUsers(), lines);
    if (json) {
      out.println(JsonText.of(new Answer(total, lines)));
      return;
    }
    int names = lines.stream().mapToInt(line -> line.username().length()).max().orElse(1);
    int emails = lines.stream().mapToInt(line -> line.email().length()).max().orElse(1);
    String format = "%-" + names + "s  %-" + emails + "s  %-8s  %s%n";
    for (var line : lines) {
      String standing = line.active() ? "active" : "disabled";
      out.printf(format, line.username(), line.email(), standing, String.join(", ", line.roles()));
    }
    if (lines.size() < total) {
      out.printf("%d of %d accounts: --limit shows more%n", lines.size(), total);
    }
  }

  private long read(BrowseUsers browse, List<Line> lines) {
    var operator = Portolan.operator();
    var page = browse.list(operator, PageRequest.first(limit));
    var next = Optional.of(page);
    while (next.isPresent()) {
      page = next.get();
      page.items().forEach(user -> lines.add(line(user)));
      int left = limit - lines.size();
      next =
          left > 0
              ? page.next()
                  .map(cursor ->
                      browse.list(
                          operator, new PageRequest(left, new PageRequest.From.After(cursor))))
              : Optional.empty();
    }
    return page.total();
  }

  private static Line line(UserWithRoles user) {
    return new Line(
        user.user().username().value(),
        user.user().email().value(),
        user.roles().stream().map(Role::name).toList(),
        user.user().isActive(),
        user.user().createdAt().toString());
  }
}
