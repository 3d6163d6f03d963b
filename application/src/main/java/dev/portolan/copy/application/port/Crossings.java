package dev.portolan.copy.application.port;

/** The way from the source to the target, for one move or more. */
public interface Crossings {

  /**
   * Begins a move.
   *
   * @throws CrossingFailed one of the two databases cannot be used
   */
  Crossing open(CopyOrder order);

  /** Both ends, for a human: where from and where to, without passwords. */
  String describe();
}
