package org.soletape.web.status;

import java.util.List;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.web.Visitor;
import org.soletape.web.chart.Moment;

/**
 * Prices that are held back, as drawn. Everybody sees how many, an operator decides about them.
 *
 * @param text how many there are, in a sentence
 * @param visitor who reads the page; empty when nobody is signed in
 * @param done what was decided just now, in a sentence; empty when nothing was
 * @param products what there is to decide; empty for anybody but an operator
 */
public record HeldBackView(
    String text, Optional<Visitor> visitor, Optional<String> done, List<Product> products) {

  /** The held prices of one product at one venue, which are decided about together. */
  public record Product(String sku, String address, Provider provider, List<Line> lines) {}

  /** One size: what is shown, and what waits. */
  public record Line(String size, Optional<Prices> shown, Prices held) {}

  /** Such as {@code $310 / $280}, and when the venue said so. */
  public record Prices(String text, Moment at) {}
}
