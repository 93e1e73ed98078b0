package org.soletape.web.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.market.HeldQuote;
import org.soletape.web.Visitor;

/**
 * Prices that are held back, as drawn. Everybody sees how many, an operator decides about them.
 *
 * @param text how many there are, in a sentence
 * @param leadsToDesk whether the page shows where operators decide
 * @param visitor who reads the page; empty on the one that is the same for everybody
 * @param done what was decided just now, in a sentence; empty when nothing was
 * @param products what there is to decide; empty for anybody but an operator
 */
public record HeldBackView(
    String text,
    boolean leadsToDesk,
    Optional<Visitor> visitor,
    Optional<String> done,
    Map<Listed, List<HeldQuote>> products) {

  /** A product at one venue, all of whose held prices are decided about together. */
  public record Listed(String sku, Provider provider) {}
}
