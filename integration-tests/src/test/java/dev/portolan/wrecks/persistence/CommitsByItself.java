package dev.portolan.wrecks.persistence;

import dev.portolan.shared.application.port.Transactions;

/** Draws the boundary that only a use case can know. */
public record CommitsByItself(Transactions transactions) {
  void save() {
    transactions.write(() -> {});
  }
}
