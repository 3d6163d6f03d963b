package dev.portolan.copy.application.port;

import dev.portolan.copy.domain.Finding;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A database or the way to it failed: nothing is wrong with the rows. The message says what, for a
 * human, and holds no password.
 */
public final class CrossingFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final boolean inDoubt;
  private final transient @Nullable Finding finding;

  public CrossingFailed(String message) {
    this(message, null);
  }

  public CrossingFailed(String message, @Nullable Throwable cause) {
    this(message, cause, false, null);
  }

  private CrossingFailed(
      String message, @Nullable Throwable cause, boolean inDoubt, @Nullable Finding finding) {
    super(message, cause);
    this.inDoubt = inDoubt;
    this.finding = finding;
  }

  /** It is the source itself that stands in the way: to try again would change nothing. */
  public static CrossingFailed refused(Finding finding, @Nullable Throwable cause) {
    return new CrossingFailed(finding.rule() + ": " + finding.advice(), cause, false, finding);
  }

  /** The last transaction was sent, and nobody could be asked whether it counts. */
  public static CrossingFailed inDoubt(String message, Throwable cause) {
    return new CrossingFailed(message, cause, true, null);
  }

  /** What stands in the way; empty if something failed that may work another time. */
  public Optional<Finding> finding() {
    return Optional.ofNullable(finding);
  }

  /** Whether the target may hold all rows as well as none; otherwise it holds none. */
  public boolean isInDoubt() {
    return inDoubt;
  }
}
