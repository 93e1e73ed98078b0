package org.soletape.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.soletape.portfolio.HeldPair;
import org.soletape.portfolio.InventoryReads;

/** All pairs of a person at once. */
public final class HeldPairs {
  private HeldPairs() {}

  public static List<HeldPair> of(InventoryReads reads, UUID person, Instant now) {
    List<HeldPair> pairs = new ArrayList<>();
    reads.each(person, now, pairs::add);
    return pairs;
  }
}
