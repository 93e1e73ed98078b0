package org.soletape.demo.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.demo.market.AliasItem;
import org.soletape.demo.market.KnownMarket;
import org.soletape.demo.market.Listings;
import org.soletape.demo.market.StockxItem;

/** Both venues over the same made-up shoes, so that their prices move together. */
public final class GeneratedMarket implements KnownMarket {
  private final List<GeneratedStockxItem> items;
  private final Listings<StockxItem> stockx;
  private final Listings<AliasItem> alias;
  private final Map<String, Shoe> bySku = new HashMap<>();

  /**
   * The built-in catalogue, and more.
   *
   * @param extraProducts how many made-up products to add, with codes from ZZ0001-001 on
   */
  public GeneratedMarket(long seed, int extraProducts) {
    List<Shoe> shoes = ShoeCatalogue.load(extraProducts);
    items =
        shoes.stream()
            .map(shoe -> new GeneratedStockxItem(shoe, new PriceModel(shoe, seed)))
            .toList();
    stockx =
        Listings.fuzzy(
            items, item -> item.shoe().stockxStyleId(), item -> item.shoe().stockxTitle());
    alias =
        Listings.closest(
            shoes.stream()
                .map(shoe -> new GeneratedAliasItem(shoe, new PriceModel(shoe, seed)))
                .toList(),
            item -> item.shoe().aliasSku(),
            item -> item.shoe().aliasName());
    shoes.forEach(shoe -> bySku.put(shoe.sku(), shoe));
  }

  @Override
  public Listings<StockxItem> stockx() {
    return stockx;
  }

  @Override
  public Optional<JsonNode> variantByGtin(String gtin) {
    return Gtins.read(gtin)
        .filter(target -> target.shoeIndex() < items.size())
        .flatMap(target -> items.get(target.shoeIndex()).variantWithBarcode(gtin, target));
  }

  @Override
  public Listings<AliasItem> alias() {
    return alias;
  }

  @Override
  public Optional<String> picture(String sku) {
    return Optional.ofNullable(bySku.get(sku))
        .map(shoe -> ShoePicture.svg(shoe.brand(), shoe.colorway()));
  }
}
