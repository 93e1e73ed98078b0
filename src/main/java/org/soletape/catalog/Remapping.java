package org.soletape.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The mappings of a new match, applied to sizes that exist. */
final class Remapping {
  private final Map<String, MatchedSize> matchByKey;
  private final Set<String> claimedVariants;
  private final Set<BigDecimal> claimedNumbers;

  Remapping(List<MatchedSize> matched) {
    matchByKey =
        matched.stream().collect(Collectors.toMap(size -> size.key().text(), Function.identity()));
    claimedVariants =
        matched.stream()
            .flatMap(size -> size.stockxVariantId().stream())
            .collect(Collectors.toSet());
    claimedNumbers =
        matched.stream()
            .flatMap(size -> size.aliasSize().stream())
            .map(BigDecimal::stripTrailingZeros)
            .collect(Collectors.toSet());
  }

  /**
   * The size as the match maps it. What the match does not say stays, but not what it now says of
   * another size: two sizes with one variant would both take its prices.
   */
  Size of(Size size) {
    Optional<MatchedSize> match = Optional.ofNullable(matchByKey.get(size.key()));
    return new Size(
        size.id(),
        size.ordinal(),
        size.key(),
        size.numeric(),
        match
            .flatMap(MatchedSize::stockxVariantId)
            .or(() -> size.stockxVariantId().filter(kept -> !claimedVariants.contains(kept))),
        match.flatMap(MatchedSize::aliasSize).or(() -> size.aliasSize().filter(this::isUnclaimed)));
  }

  private boolean isUnclaimed(BigDecimal aliasSize) {
    return !claimedNumbers.contains(aliasSize.stripTrailingZeros());
  }
}
