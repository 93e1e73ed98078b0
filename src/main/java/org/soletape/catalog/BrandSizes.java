package org.soletape.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.soletape.catalog.SizeKey.Scale;

/**
 * The sizes of a brand in the United Kingdom and in Europe, by its own table for adults. A number
 * that two US sizes share, as Nike's UK 6, means both, and which it is the sizes of the product
 * tell.
 */
public final class BrandSizes {
  /** Youth sizes are numbered as the smallest of men's, up to this one. */
  private static final BigDecimal LARGEST_YOUTH = BigDecimal.valueOf(7);

  private static final BrandSizes NIKE =
      new BrandSizes(
          "1.5",
          "4=3.5=36, 4.5=4=36.5, 5=4.5=37.5, 5.5=5=38, 6=5.5=38.5, 6.5=6=39, 7=6=40, 7.5=6.5=40.5, "
              + "8=7=41, 8.5=7.5=42, 9=8=42.5, 9.5=8.5=43, 10=9=44, 10.5=9.5=44.5, 11=10=45, "
              + "11.5=10.5=45.5, 12=11=46, 12.5=11.5=47, 13=12=47.5, 13.5=12.5=48, 14=13=48.5, "
              + "15=14=49.5");
  private static final BrandSizes ADIDAS =
      new BrandSizes(
          "1",
          "4=3.5=36, 4.5=4=36 2/3, 5=4.5=37 1/3, 5.5=5=38, 6=5.5=38 2/3, 6.5=6=39 1/3, 7=6.5=40, "
              + "7.5=7=40 2/3, 8=7.5=41 1/3, 8.5=8=42, 9=8.5=42 2/3, 9.5=9=43 1/3, 10=9.5=44, "
              + "10.5=10=44 2/3, 11=10.5=45 1/3, 11.5=11=46, 12=11.5=46 2/3, 12.5=12=47 1/3, "
              + "13=12.5=48, 13.5=13=48 2/3, 14=13.5=49 1/3");
  private static final BrandSizes NEW_BALANCE =
      new BrandSizes(
          "1.5",
          "7=6.5=40, 7.5=7=40.5, 8=7.5=41.5, 8.5=8=42, 9=8.5=42.5, 9.5=9=43, 10=9.5=44, "
              + "10.5=10=44.5, 11=10.5=45, 11.5=11=45.5, 12=11.5=46.5, 12.5=12=47, 13=12.5=47.5");
  private static final BrandSizes ASICS =
      new BrandSizes(
          "1.5",
          "6=5=39, 6.5=5.5=39.5, 7=6=40, 7.5=6.5=40.5, 8=7=41.5, 8.5=7.5=42, 9=8=42.5, "
              + "9.5=8.5=43.5, 10=9=44, 10.5=9.5=44.5, 11=10=45, 11.5=10.5=46, 12=11=46.5, 13=12=48");

  private static final Map<String, BrandSizes> BY_BRAND =
      Map.of(
          "nike",
          NIKE,
          "jordan",
          NIKE,
          "air jordan",
          NIKE,
          "adidas",
          ADIDAS,
          "yeezy",
          ADIDAS,
          "new balance",
          NEW_BALANCE,
          "asics",
          ASICS);

  private final BigDecimal womenAbove;
  private final Map<String, List<BigDecimal>> british = new HashMap<>();
  private final Map<String, List<BigDecimal>> european = new HashMap<>();

  /** A table of rows "US=UK=EU", and by how much the US number of women's sizes is above men's. */
  private BrandSizes(String womenAbove, String rows) {
    this.womenAbove = new BigDecimal(womenAbove);
    for (String row : Arrays.asList(rows.split(", ", -1))) {
      List<String> sizes = Arrays.asList(row.split("=", -1));
      BigDecimal number = new BigDecimal(sizes.get(0));
      british.computeIfAbsent(sizes.get(1), key -> new ArrayList<>()).add(number);
      european.computeIfAbsent(sizes.get(2), key -> new ArrayList<>()).add(number);
    }
  }

  /** The table of a brand; empty when it is not known. */
  public static Optional<BrandSizes> of(String brand) {
    return Optional.ofNullable(BY_BRAND.get(brand.strip().toLowerCase(Locale.ROOT)));
  }

  /** The US sizes that a British one may be: men's, or a youth's. */
  public List<SizeKey> british(String number) {
    return british.getOrDefault(number, List.of()).stream().flatMap(BrandSizes::mens).toList();
  }

  /** The US sizes that a European one may be: men's, women's, or a youth's. */
  public List<SizeKey> european(String number) {
    List<BigDecimal> numbers = european.getOrDefault(number, List.of());
    return Stream.concat(
            numbers.stream().flatMap(BrandSizes::mens),
            numbers.stream().map(mens -> new SizeKey(mens.add(womenAbove), Scale.WOMEN)))
        .toList();
  }

  private static Stream<SizeKey> mens(BigDecimal number) {
    SizeKey mens = new SizeKey(number, Scale.NONE);
    return number.compareTo(LARGEST_YOUTH) <= 0
        ? Stream.of(mens, new SizeKey(number, Scale.YOUTH))
        : Stream.of(mens);
  }
}
