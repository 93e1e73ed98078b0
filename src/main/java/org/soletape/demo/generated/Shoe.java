package org.soletape.demo.generated;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A product of the generated market, as the catalogue names it.
 *
 * @param index its place in the catalogue, which its barcodes carry
 * @param model may end in "(Women's)", "(GS)", "(PS)" or "(TD)"
 * @param retailUsd in whole dollars; empty when the catalogue does not know it
 */
record Shoe(
    int index,
    String sku,
    String brand,
    String model,
    String colorway,
    int popularity,
    OptionalInt retailUsd,
    Optional<LocalDate> released) {
  /** Codes that StockX prints joined with an older one of the same shoe. */
  private static final Map<String, String> JOINED_ON_STOCKX =
      Map.of(
          "CW2288-111", "315122-111/CW2288-111",
          "B75806", "B75806/BZ0057",
          "1183C102-751", "DL408-0490/1183C102-751");

  private static final Set<String> UNISEX_BRANDS = Set.of("Crocs", "Converse", "Vans");
  private static final int UNTOLD_RETAIL_USD = 120;

  /** Its own random key, the same whatever the seed: ids and sizes must outlive a seed. */
  long key() {
    return Noise.hash(sku);
  }

  String productId() {
    return Noise.uuid("stockx/" + sku).toString();
  }

  String variantId(Rung rung) {
    return Noise.uuid("stockx/" + sku + "/" + rung.size().printed()).toString();
  }

  String stockxStyleId() {
    return JOINED_ON_STOCKX.getOrDefault(sku, sku);
  }

  String aliasSku() {
    return sku.replace('-', ' ');
  }

  String catalogId() {
    return slug(aliasName()) + "-" + sku.toLowerCase(Locale.ROOT);
  }

  /** "Jordan 4 Retro Black Cat (2025) (GS)". */
  String stockxTitle() {
    String plain = plainModel();
    String titled = plain.startsWith("Air Jordan") ? plain.substring("Air ".length()) : plain;
    String branded = titled.startsWith(brand) ? titled : brand + " " + titled;
    return (branded + " " + colorway + " " + suffix()).strip();
  }

  /** "Air Jordan 4 Retro GS 'Black Cat (2025)'". */
  String aliasName() {
    String sized =
        switch (suffix()) {
          case "" -> plainModel();
          case "(Women's)" -> "Wmns " + plainModel();
          default -> plainModel() + " " + suffix().substring(1, suffix().length() - 1);
        };
    return sized + " '" + colorway + "'";
  }

  String slug() {
    return slug(stockxTitle());
  }

  /** What prices start from where the catalogue tells no retail price. */
  int assumedRetailUsd() {
    return retailUsd.orElse(UNTOLD_RETAIL_USD);
  }

  SizeRun sizeRun() {
    return switch (suffix()) {
      case "(Women's)" -> SizeRun.WOMEN;
      case "(GS)" -> Noise.pick(key(), 3) == 0 ? SizeRun.GRADE_SCHOOL_WIDE : SizeRun.GRADE_SCHOOL;
      case "(PS)" -> SizeRun.PRE_SCHOOL;
      case "(TD)" -> SizeRun.TODDLER;
      default -> UNISEX_BRANDS.contains(brand) ? SizeRun.UNISEX : SizeRun.MEN;
    };
  }

  List<Rung> stockxRungs() {
    return sizeRun().rungs().stream().filter(Rung::onStockx).toList();
  }

  List<Rung> aliasRungs() {
    return sizeRun().rungs().stream().filter(Rung::onAlias).toList();
  }

  private String suffix() {
    return Stream.of("(Women's)", "(GS)", "(PS)", "(TD)")
        .filter(model::endsWith)
        .findFirst()
        .orElse("");
  }

  private String plainModel() {
    return model.substring(0, model.length() - suffix().length()).strip();
  }

  private static String slug(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
