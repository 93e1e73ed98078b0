package org.soletape.market;

import java.util.Optional;

/**
 * Which products are asked for.
 *
 * @param text words that must all be found; empty for every product
 * @param brand only this brand, in any case of letters
 * @param hot only products that are polled in every slot
 * @param paused only products that are not polled for want of room
 * @param page from 1; beyond the last one nothing is found
 */
public record ProductQuery(
    String text,
    Optional<String> brand,
    boolean hot,
    boolean paused,
    ProductOrder order,
    int page) {
  /** How many products a page has. */
  public static final int PAGE_SIZE = 50;

  /** Every product, most popular first. */
  public static final ProductQuery ALL =
      new ProductQuery("", Optional.empty(), false, false, ProductOrder.POPULAR, 1);

  /** Whether anything narrows the list. */
  public boolean isNarrowed() {
    return !text.isEmpty() || brand.isPresent() || hot || paused;
  }

  public ProductQuery orderedBy(ProductOrder other) {
    return new ProductQuery(text, brand, hot, paused, other, 1);
  }

  public ProductQuery onPage(int other) {
    return new ProductQuery(text, brand, hot, paused, order, other);
  }
}
