package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.application.port.Crossing;
import dev.portolan.copy.application.port.Crossings;
import dev.portolan.shared.persistence.DirectAccess;
import java.util.function.Function;

/** Crossings between two databases that are reached directly. */
record DirectCrossings(DirectAccess from, DirectAccess to, Function<CopyOrder, Crossing> opening)
    implements Crossings {

  @Override
  public Crossing open(CopyOrder order) {
    return opening.apply(order);
  }

  @Override
  public String describe() {
    return from.description() + " → " + to.description();
  }
}
