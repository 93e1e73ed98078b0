package org.soletape.web.market;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.soletape.web.Choice;

/**
 * Which amounts a list of prices shows, as drawn.
 *
 * @param choices where the same is to be had with other amounts
 * @param basis whose fees are taken: {@code net at StockX level 1, Alias rating 90}
 * @param isNet whether amounts are what reaches a seller
 * @param isOwn whether the fees are those the reader states
 * @param own where a reader who states fees gets the list with them
 */
public record Pricing(
    List<Choice> choices, String basis, boolean isNet, boolean isOwn, String own) {

  /**
   * What is shown.
   *
   * @param address of the same with other amounts
   */
  static Pricing of(ShownAmounts shown, String own, Function<PriceBasis, String> address) {
    return new Pricing(
        Arrays.stream(PriceBasis.values())
            .map(basis -> new Choice(basis.label(), address.apply(basis), basis == shown.basis()))
            .toList(),
        "net at " + shown.net().basis(),
        shown.basis() == PriceBasis.NET,
        shown.net().isOwn(),
        own);
  }
}
