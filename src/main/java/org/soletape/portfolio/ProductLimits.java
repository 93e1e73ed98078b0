package org.soletape.portfolio;

/**
 * How many products are polled at most.
 *
 * @param unheld of those that nobody holds, as a catalogue file brings them in
 * @param inAll together with what people hold
 */
public record ProductLimits(int unheld, int inAll) {
  /** Where the operator states no number: held codes bring in more. */
  public static final ProductLimits USUAL = new ProductLimits(150, 600);

  public ProductLimits {
    if (unheld < 0 || inAll < unheld) {
      throw new IllegalArgumentException("fewer products in all than nobody holds");
    }
  }

  /** The operator's number bounds everything, whoever holds it. */
  public static ProductLimits stated(int most) {
    return new ProductLimits(most, most);
  }

  /** Whether what people hold may bring in more than the catalogue has. */
  public boolean mayGrow() {
    return inAll > unheld;
  }
}
