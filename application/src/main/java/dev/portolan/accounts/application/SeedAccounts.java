package dev.portolan.accounts.application;

import static java.util.Objects.requireNonNull;

import dev.portolan.accounts.application.port.AuditLog;
import dev.portolan.accounts.application.port.BulkAccounts;
import dev.portolan.accounts.application.port.PasswordHasher;
import dev.portolan.accounts.application.port.TokenGenerator;
import dev.portolan.accounts.domain.AuditKind;
import dev.portolan.accounts.domain.Email;
import dev.portolan.accounts.domain.NewUser;
import dev.portolan.accounts.domain.Password;
import dev.portolan.accounts.domain.PasswordHash;
import dev.portolan.accounts.domain.Role;
import dev.portolan.accounts.domain.Username;
import dev.portolan.shared.application.Progress;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Forbidden;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.UserId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fills the database with people who follow each other, to look at and to measure with. Three of
 * them can sign in: an admin, a moderator and a member.
 *
 * <p>A demo account is known by its e-mail address, and one that is there stays as it is: seeding
 * again adds only who is missing. Fifty people are one transaction; after an interruption, run it
 * again.
 */
public final class SeedAccounts {

  /** More would be longer than the words for titles last. */
  public static final int MAX_SCALE = 2_000;

  /**
   * How much.
   *
   * @param scale how many times fifty people, 1 to {@value #MAX_SCALE}
   * @param progress is told after each fifty
   */
  public record Command(int scale, Consumer<Progress> progress) {}

  /**
   * One who can sign in, made just now.
   *
   * @param password to be shown now and never again
   */
  public record SignIn(Role role, Username username, Email email, Password password) {}

  /**
   * The demo accounts.
   *
   * @param users all of them in their order, new or not
   * @param signIns only those that were made just now: of the others nobody knows the password
   */
  public record Seeded(List<UserId> users, List<SignIn> signIns) {
    public Seeded {
      users = List.copyOf(users);
      signIns = List.copyOf(signIns);
    }
  }

  private final BulkAccounts accounts;
  private final PasswordHasher hasher;
  private final TokenGenerator tokens;
  private final AuditTrail audit;
  private final Transactions transactions;

  public SeedAccounts(
      BulkAccounts accounts,
      PasswordHasher hasher,
      TokenGenerator tokens,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.tokens = tokens;
    this.audit = new AuditTrail(audit, clock);
    this.transactions = transactions;
  }

  /**
   * @throws Invalid the scale is out of bounds
   * @throws Forbidden the actor is not the operator
   */
  public Seeded handle(Actor actor, Command command) {
    if (command.scale() < 1 || command.scale() > MAX_SCALE) {
      throw Invalid.field("scale", "must be between 1 and " + MAX_SCALE);
    }
    if (!(actor instanceof Actor.Operator)) {
      throw new Forbidden("demo content");
    }
    int total = DemoPerson.BLOCK * command.scale();
    var users = new ArrayList<UserId>(total);
    var signIns = new ArrayList<SignIn>();
    while (users.size() < total) {
      var people =
          IntStream.range(users.size(), users.size() + DemoPerson.BLOCK)
              .mapToObj(DemoPerson::of)
              .toList();
      var ids = new HashMap<>(transactions.read(() -> accounts.find(emails(people))));
      var missing = people.stream().filter(it -> !ids.containsKey(it.email())).toList();
      if (!missing.isEmpty()) {
        // Hashing is slow, and so stays outside the transaction.
        var drafts = missing.stream().map(this::draft).toList();
        signIns.addAll(transactions.write(() -> open(actor, drafts, ids, users)));
      }
      people.forEach(person -> users.add(requireNonNull(ids.get(person.email()))));
      command.progress().accept(new Progress("people", users.size(), total));
    }
    return new Seeded(users, signIns);
  }

  /** Somebody to be, whose password was made if they can sign in. */
  private record Draft(DemoPerson person, Optional<Password> password, PasswordHash hash) {}

  private Draft draft(DemoPerson person) {
    var password = person.role().map(_ -> tokens.password());
    return new Draft(person, password, password.map(hasher::hash).orElse(PasswordHash.LOCKED));
  }

  /**
   * @param ids of the people of these fifty; the new ones are added
   * @param before all people of the fifties before
   */
  private List<SignIn> open(
      Actor actor, List<Draft> drafts, Map<Email, UserId> ids, List<UserId> before) {
    var wishes = drafts.stream().map(draft -> draft.person().username()).toList();
    var taken = accounts.taken(wishes);
    var entries = new ArrayList<BulkAccounts.Entry>();
    var signIns = new ArrayList<SignIn>();
    for (var draft : drafts) {
      var person = draft.person();
      var wish = person.username();
      var username = taken.contains(wish) ? free(wish) : wish;
      entries.add(entry(draft, username));
      draft.password().ifPresent(it -> signIns.add(signIn(person, username, it)));
    }
    ids.putAll(accounts.add(entries));
    accounts.follow(follows(drafts, ids, before));
    signIns.forEach(it -> audit.record(actor, AuditKind.CREATED, it.username().value()));
    return signIns;
  }

  private static BulkAccounts.Entry entry(Draft draft, Username username) {
    var person = draft.person();
    var user = new NewUser(username, person.email(), draft.hash(), person.joinedAt());
    var roles = Stream.concat(Stream.of(Role.MEMBER), person.role().stream()).distinct().toList();
    return new BulkAccounts.Entry(user, person.bio(), roles);
  }

  private static SignIn signIn(DemoPerson person, Username username, Password password) {
    return new SignIn(person.role().orElseThrow(), username, person.email(), password);
  }

  private static List<BulkAccounts.Follow> follows(
      List<Draft> drafts, Map<Email, UserId> ids, List<UserId> before) {
    var follows = new ArrayList<BulkAccounts.Follow>();
    for (var draft : drafts) {
      var follower = draft.person();
      for (int number : follower.follows()) {
        var followee =
            number < before.size()
                ? before.get(number)
                : requireNonNull(ids.get(DemoPerson.of(number).email()));
        var id = requireNonNull(ids.get(follower.email()));
        // Nobody is followed before they are there.
        var at = DemoPerson.ALL_JOINED.plusSeconds(id.value() + number);
        follows.add(new BulkAccounts.Follow(id, followee, at));
      }
    }
    return follows;
  }

  /** People who are not of the demo keep their names: the demo's get a number more. */
  private Username free(Username wish) {
    for (int n = 2; ; n++) {
      var name = new Username(wish.value() + "-" + n);
      if (accounts.taken(List.of(name)).isEmpty()) {
        return name;
      }
    }
  }

  private static List<Email> emails(List<DemoPerson> people) {
    return people.stream().map(DemoPerson::email).toList();
  }
}
