package dev.portolan.bootstrap.cli;

import dev.portolan.backup.domain.BackupFailed;
import dev.portolan.bootstrap.ManagementPortTaken;
import dev.portolan.bootstrap.settings.SettingsInvalid;
import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.shared.domain.Problem;
import dev.portolan.shared.persistence.DatabaseUnreachable;
import dev.portolan.shared.persistence.DatabaseUnusable;
import java.net.BindException;
import java.util.Optional;
import java.util.stream.Stream;

/** What to tell whoever typed a command that failed. */
final class Failures {

  /**
   * @param message what is wrong and what to do, for a human; neither a secret nor a stack trace
   * @param exitCode see {@link ExitCode}
   */
  record Explanation(String message, int exitCode) {}

  private Failures() {}

  /** Empty for what should not happen. */
  static Optional<Explanation> explain(Throwable failure) {
    return switch (failure) {
      case SettingsInvalid wrong -> known(wrong, ExitCode.CONFIGURATION);
      case DatabaseUnreachable down -> known(down, DatabaseUnreachable.EXIT_CODE);
      case DatabaseUnusable unusable -> known(unusable, DatabaseUnusable.EXIT_CODE);
      case Invalid invalid -> known(invalid, ExitCode.WRONG_USE);
      case NotFound unknown -> known(unknown, ExitCode.WRONG_USE);
      case BackupFailed failed -> known(failed, ExitCode.FAILED);
      case ManagementPortTaken taken -> known(taken, ExitCode.FAILED);
      case CrossingFailed failed -> known(failed, ExitCode.FAILED);
      case Problem refused -> known(refused, ExitCode.FAILED);
      default -> bind(failure);
    };
  }

  private static Optional<Explanation> bind(Throwable failure) {
    boolean taken =
        Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
            .anyMatch(BindException.class::isInstance);
    return taken
        ? Optional.of(
            new Explanation(
                "The port is taken: end what listens there, or set PORT to another one.",
                ExitCode.FAILED))
        : Optional.empty();
  }

  private static Optional<Explanation> known(Throwable failure, int exitCode) {
    return Optional.of(new Explanation(String.valueOf(failure.getMessage()), exitCode));
  }
}
