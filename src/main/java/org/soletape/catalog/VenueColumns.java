package org.soletape.catalog;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.db.Row;

/**
 * The columns that hold what a venue calls a product and a size. Other clients rely on them, and on
 * the JSON fields of the same names; inside, all venues' ids are texts. In SQL the views {@code
 * soletape.product_venues} and {@code soletape.size_venues} give a row per venue instead.
 *
 * @param product of {@code products_v2}, a text
 * @param size of {@code product_sizes_v2}
 * @param sizeIsNumber whether the size's column and field are a number of two decimals
 */
public record VenueColumns(String product, String size, boolean sizeIsNumber) {
  private static final int DECIMALS = 2;

  static VenueColumns ofTexts(String product, String size) {
    return new VenueColumns(product, size, false);
  }

  static VenueColumns withSizeNumber(String product, String size) {
    return new VenueColumns(product, size, true);
  }

  /** The product columns of all venues, as a statement names them. */
  public static String products() {
    return all(VenueColumns::product).collect(Collectors.joining(", "));
  }

  /** The size columns of all venues, as a statement names them. */
  public static String sizes() {
    return all(VenueColumns::size).collect(Collectors.joining(", "));
  }

  /** The venues' product ids in a row that has {@link #products()}. */
  public static Map<Provider, String> productIds(Row row) throws SQLException {
    Map<Provider, String> ids = new EnumMap<>(Provider.class);
    for (Provider venue : Provider.values()) {
      row.optionalText(venue.columns().product()).ifPresent(id -> ids.put(venue, id));
    }
    return ids;
  }

  /** The venues' size ids in a row that has {@link #sizes()}. */
  public static Map<Provider, String> sizeIds(Row row) throws SQLException {
    Map<Provider, String> ids = new EnumMap<>(Provider.class);
    for (Provider venue : Provider.values()) {
      venue.columns().sizeId(row).ifPresent(id -> ids.put(venue, id));
    }
    return ids;
  }

  /** A venue's size id as the column holds it. */
  public Object stored(String sizeId) {
    return sizeIsNumber ? number(sizeId) : sizeId;
  }

  /** A size id that is a number, with the decimals of its column. */
  public BigDecimal number(String sizeId) {
    return new BigDecimal(sizeId).setScale(DECIMALS);
  }

  private Optional<String> sizeId(Row row) throws SQLException {
    return sizeIsNumber
        ? row.optionalDecimal(size).map(number -> number.stripTrailingZeros().toPlainString())
        : row.optionalText(size);
  }

  private static Stream<String> all(Function<VenueColumns, String> column) {
    return Stream.of(Provider.values()).map(Provider::columns).map(column);
  }
}
