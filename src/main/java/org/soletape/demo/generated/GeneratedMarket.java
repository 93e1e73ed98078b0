package org.soletape.demo.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.demo.market.AliasMarket;
import org.soletape.demo.market.StockxMarket;

/** Both venues over the same made-up shoes, so that their prices move together. */
public final class GeneratedMarket {
  private final StockxMarket stockx;
  private final AliasMarket alias;
  private final Map<String, Shoe> bySku = new HashMap<>();

  private GeneratedMarket(List<Shoe> shoes, long seed) {
    PriceModel prices = new PriceModel(seed);
    List<GeneratedStockxItem> items =
        shoes.stream().map(shoe -> new GeneratedStockxItem(shoe, prices)).toList();
    stockx =
        StockxMarket.of(
            items,
            item -> item.shoe().stockxStyleId(),
            item -> item.shoe().stockxTitle(),
            gtin -> withBarcode(items, gtin));
    alias =
        AliasMarket.of(
            shoes.stream().map(shoe -> new GeneratedAliasItem(shoe, prices)).toList(),
            item -> item.shoe().aliasSku(),
            item -> item.shoe().aliasName());
    shoes.forEach(shoe -> bySku.put(shoe.sku(), shoe));
  }

  /**
   * The built-in catalogue, and more.
   *
   * @param extraProducts how many made-up products to add, with codes from ZZ0001-001 on
   */
  public static GeneratedMarket of(long seed, int extraProducts) {
    return new GeneratedMarket(ShoeCatalogue.load(extraProducts), seed);
  }

  private static Optional<JsonNode> withBarcode(List<GeneratedStockxItem> items, String gtin) {
    return Gtins.read(gtin)
        .filter(target -> target.shoeIndex() < items.size())
        .flatMap(target -> items.get(target.shoeIndex()).variantWithBarcode(gtin, target));
  }

  public StockxMarket stockx() {
    return stockx;
  }

  public AliasMarket alias() {
    return alias;
  }

  /** The picture of a product, as SVG. */
  public Optional<String> picture(String sku) {
    return Optional.ofNullable(bySku.get(sku))
        .map(shoe -> ShoePicture.svg(shoe.brand(), shoe.colorway()));
  }
}
