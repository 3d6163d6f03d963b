package dev.portolan.recalls.application;

import dev.portolan.recalls.application.port.RecallRepository;
import dev.portolan.recalls.domain.RecallPolicy;
import dev.portolan.shared.application.Progress;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Invalid;
import java.util.List;
import java.util.function.Consumer;

/**
 * Fills the database with recalls that never happened: always the same ones, to look at and to
 * measure with.
 *
 * <p>{@value DemoRecalls#BLOCK} of them are one transaction, and left out when they are there: so
 * seeding again adds only what is missing.
 */
public final class SeedRecalls {

  /**
   * How much.
   *
   * @param scale how many times {@value DemoRecalls#BLOCK} recalls; 667 makes 200,100
   * @param progress is told after each block
   */
  public record Command(int scale, Consumer<Progress> progress) {
    public Command {
      if (scale < 1) {
        throw Invalid.field("scale", "must be at least 1");
      }
    }
  }

  private final RecallRepository recalls;
  private final Transactions transactions;

  public SeedRecalls(RecallRepository recalls, Transactions transactions) {
    this.recalls = recalls;
    this.transactions = transactions;
  }

  /**
   * Adds what is missing.
   *
   * @return how many recalls were added
   * @throws dev.portolan.shared.domain.Forbidden the actor may not bring in recalls
   */
  public long handle(Actor actor, Command command) {
    RecallPolicy.requireMayImport(actor);
    long total = (long) command.scale() * DemoRecalls.BLOCK;
    long added = 0;
    for (int block = 0; block < command.scale(); block++) {
      added += add(block);
      long done = (block + 1L) * DemoRecalls.BLOCK;
      command.progress().accept(new Progress("recalls", done, total));
    }
    return added;
  }

  private int add(int block) {
    var first = List.of(DemoRecalls.firstKey(block));
    if (transactions.read(() -> !recalls.find(first).isEmpty())) {
      return 0;
    }
    // Made outside the transaction, because the next writer waits for its end.
    var made = DemoRecalls.block(block);
    return transactions.write(() -> {
      if (!recalls.find(first).isEmpty()) {
        return 0; // somebody else is seeding, too
      }
      recalls.add(made);
      return made.size();
    });
  }
}
