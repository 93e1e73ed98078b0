package org.soletape.market;

import java.util.Optional;
import org.soletape.rates.ReferenceRate;

/**
 * What a venue told, as it is shown.
 *
 * @param shown the same as {@code told} unless it was converted
 * @param rate by which it was converted; empty when it was not
 */
public record Shown<T>(T shown, T told, Optional<ReferenceRate> rate) {}
