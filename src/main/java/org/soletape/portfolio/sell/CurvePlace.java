package org.soletape.portfolio.sell;

import org.soletape.market.SizeCurve;
import org.soletape.money.Money;

/**
 * A size among the sizes of its product at a venue.
 *
 * @param ask the size's own lowest ask, in the venue's currency
 */
public record CurvePlace(SizeCurve curve, Money ask) {
  /** How far the ask is above the median of all sizes, in thousandths of it. */
  public long premium() {
    return curve.premium(ask);
  }
}
