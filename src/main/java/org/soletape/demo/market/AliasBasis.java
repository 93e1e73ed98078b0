package org.soletape.demo.market;

import java.util.Optional;

/**
 * Which part of the Alias market is asked for.
 *
 * @param consigned empty for both kinds
 * @param regionId empty for all regions
 */
public record AliasBasis(Optional<Boolean> consigned, Optional<String> regionId) {
  /** Every region, consigned or not: what is answered when neither parameter is sent. */
  public static final AliasBasis WHOLE = new AliasBasis(Optional.empty(), Optional.empty());

  /** Whether it is about pairs of this kind. */
  public boolean takes(boolean isConsigned) {
    return consigned.orElse(isConsigned) == isConsigned;
  }
}
