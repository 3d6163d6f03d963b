package dev.portolan.recalls.application;

import dev.portolan.recalls.application.port.RecallRepository;
import dev.portolan.recalls.domain.Recall;
import dev.portolan.recalls.domain.RecallKey;
import dev.portolan.recalls.domain.RecallPolicy;
import dev.portolan.shared.application.Progress;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Brings in what an agency announced. It may be done again and again: a recall is known by its
 * agency and number, and what has not changed stays as it is.
 *
 * <p>All of it is checked before any of it is stored. Unless told to keep going, it is stored whole
 * or not at all.
 */
public final class ImportRecalls {

  /** Records of an agency, which can be read more than once, one at a time. */
  @FunctionalInterface
  public interface Source {

    /** Hands over each record in turn. */
    void forEach(Consumer<Reading> each);
  }

  /** What a record turned out to be. */
  public sealed interface Reading {}

  /**
   * A record that is a recall.
   *
   * @param ignoredUpcs how many of its bar codes are none
   */
  public record Sound(Recall recall, int ignoredUpcs) implements Reading {}

  /**
   * A record that is none.
   *
   * @param index its place in the list, from 0
   * @param number the agency's number for it; empty where it has none
   * @param mistakes field → what is wrong with it
   */
  public record Refused(long index, String number, Map<String, List<String>> mistakes)
      implements Reading {}

  /**
   * What to bring in.
   *
   * @param keepGoing whether to leave out records that are no recalls, and to store the rest by
   *     some hundreds at a time
   * @param progress is told after each portion
   */
  public record Command(Source source, boolean keepGoing, Consumer<Progress> progress) {}

  private static final int PORTION = 250;

  private final RecallRepository recalls;
  private final Transactions transactions;

  public ImportRecalls(RecallRepository recalls, Transactions transactions) {
    this.recalls = recalls;
    this.transactions = transactions;
  }

  /**
   * Brings them in.
   *
   * @return what it came to. If records were refused without leave to keep going, nothing was
   *     stored
   * @throws dev.portolan.shared.domain.Forbidden the actor may not
   * @throws dev.portolan.shared.domain.Conflict another import is in the way: try again
   */
  public ImportReport handle(Actor actor, Command command) {
    RecallPolicy.requireMayImport(actor);
    var tally = new ImportTally();
    command.source().forEach(tally::check);
    if (tally.refusedAny() && !command.keepGoing()) {
      return tally.report(false);
    }
    if (command.keepGoing()) {
      store(command, tally);
    } else {
      transactions.write(() -> store(command, tally));
    }
    return tally.report(true);
  }

  private void store(Command command, ImportTally tally) {
    var portion = new LinkedHashMap<RecallKey, Recall>();
    command
        .source()
        .forEach(reading -> {
          if (reading instanceof Sound sound) {
            // The second of two with one number changes the first, which must be stored by then.
            if (portion.size() == PORTION || portion.containsKey(sound.recall().key())) {
              store(portion, command, tally);
            }
            portion.put(sound.recall().key(), sound.recall());
          }
        });
    store(portion, command, tally);
  }

  private void store(Map<RecallKey, Recall> portion, Command command, ImportTally tally) {
    if (!portion.isEmpty()) {
      var changes = transactions.write(() -> Changes.of(portion, recalls));
      tally.count(changes);
      portion.clear();
      command.progress().accept(tally.progress());
    }
  }
}
