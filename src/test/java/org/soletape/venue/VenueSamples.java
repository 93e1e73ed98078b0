package org.soletape.venue;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;

/** The shoe of the sample bodies, mapped to both venues, and the instant they are read at. */
public final class VenueSamples {
  public static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  public static final String STOCKX_PRODUCT = "7c1f0b52-3d84-4f6e-9a10-5be2c0d4a001";
  public static final String ALIAS_ITEM = "harbour-runner-low-slate-hr2040-110";
  public static final HttpPatience PATIENCE =
      new HttpPatience(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofMillis(10));

  private VenueSamples() {}

  /** Sizes 9, 9.5, 10 and 10.5 with ordinals 1 to 4. */
  public static Product product() {
    return productOf(size(1, "9"), size(2, "9.5"), size(3, "10"), size(4, "10.5"));
  }

  public static Product productOf(Size... sizes) {
    return new Product(
        new UUID(0, 1),
        "HR2040-110",
        Optional.empty(),
        Map.of(Provider.STOCKX, STOCKX_PRODUCT, Provider.ALIAS, ALIAS_ITEM),
        List.of(sizes));
  }

  public static Size size(int ordinal, String key) {
    return new Size(
        new UUID(1, ordinal),
        ordinal,
        key,
        new BigDecimal(key),
        Map.of(Provider.STOCKX, variantId(ordinal), Provider.ALIAS, key));
  }

  public static String variantId(int ordinal) {
    return "0198aa10-6b2c-7d40-8e11-00000000000" + ordinal;
  }
}
