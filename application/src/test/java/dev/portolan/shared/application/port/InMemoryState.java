package dev.portolan.shared.application.port;

/** What a fake keeps, so that {@link InMemoryTransactions} can take it back. */
public interface InMemoryState {

  /** A copy of all that is kept now. Values are immutable, so a shallow copy will do. */
  Object save();

  /** Goes back to what {@link #save} gave. */
  void restore(Object saved);
}
