package dev.portolan.wrecks.application;

import dev.portolan.shared.application.port.Transactions;

/** Says that it reads, but writes. */
public final class BrowseAndWrite {
  private final Transactions transactions;

  BrowseAndWrite(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Counts who looks. */
  public void show() {
    transactions.write(() -> {});
  }
}
