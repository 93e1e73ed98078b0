package org.soletape.web.market;

import java.util.List;
import org.soletape.web.Option;

/**
 * What a page says of its currency.
 *
 * @param code the one its address names; empty for the usual one
 * @param options those to choose from; none while no rate is known
 * @param said by which rates amounts are converted, or that there is none
 */
public record CurrencyView(String code, List<Option> options, List<String> said) {
  /** What follows the path of another page, so that it is shown in the same currency. */
  public String parameter() {
    return code.isEmpty() ? "" : "?" + DisplayCurrency.PARAMETER + "=" + code;
  }
}
