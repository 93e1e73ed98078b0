package org.soletape.web;

import java.util.Optional;
import java.util.function.IntFunction;
import org.soletape.web.chart.CountText;

/**
 * Where a page of a list is among the others; an address is empty where there is no such page.
 *
 * @param position such as {@code 51–100 of 150}; empty when the page has nothing
 * @param first the address of the first page
 */
public record Pages(
    String position, String first, Optional<String> previous, Optional<String> next) {
  /**
   * The pages around one.
   *
   * @param number of the page, from 1
   * @param shown how many entries it has
   * @param address of the page of a number
   */
  public static Pages around(
      int number, int size, int shown, int total, IntFunction<String> address) {
    int before = (number - 1) * size;
    int last = before + shown;
    String position =
        CountText.of(before + 1) + "–" + CountText.of(last) + " of " + CountText.of(total);
    return new Pages(
        shown == 0 ? "" : position,
        address.apply(1),
        number > 1 ? Optional.of(address.apply(number - 1)) : Optional.empty(),
        shown > 0 && last < total ? Optional.of(address.apply(number + 1)) : Optional.empty());
  }
}
