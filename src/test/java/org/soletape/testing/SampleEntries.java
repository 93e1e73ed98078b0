package org.soletape.testing;

import java.util.Optional;
import org.soletape.catalog.CatalogEntry;

/** Products as a catalogue file names them that says little of them. */
public final class SampleEntries {
  private SampleEntries() {}

  /** A style code and a score, and nothing else. */
  public static CatalogEntry entry(String sku, int score) {
    return new CatalogEntry(
        sku,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        score,
        Optional.empty(),
        Optional.empty());
  }
}
