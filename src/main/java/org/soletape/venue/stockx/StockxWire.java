package org.soletape.venue.stockx;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.util.List;

/** StockX's answers in StockX's words; only what is read is named. Any field may be null. */
final class StockxWire {
  private StockxWire() {}

  record SearchPage(List<Product> products) {}

  record Product(
      String productId,
      String styleId,
      String title,
      String brand,
      ProductAttributes productAttributes) {}

  record ProductAttributes(
      String gender, String colorway, String releaseDate, BigDecimal retailPrice) {
    static final ProductAttributes NONE = new ProductAttributes(null, null, null, null);
  }

  record Variant(String productId, String variantId, String variantValue, SizeChart sizeChart) {}

  /** The names of a size in the systems of the world; the default is the listing's own. */
  record SizeChart(Conversion defaultConversion) {}

  record Conversion(String size) {}

  /** The prices of a size, in major units. The headline ask is the standard one, not flex. */
  record MarketData(
      String productId,
      String variantId,
      String currencyCode,
      String lowestAskAmount,
      String highestBidAmount) {}

  /** The answer to a renewal. */
  @JsonNaming(SnakeCaseStrategy.class)
  record Token(String accessToken, Long expiresIn, String refreshToken) {
    @Override
    public String toString() {
      return "Token[hidden]";
    }
  }
}
