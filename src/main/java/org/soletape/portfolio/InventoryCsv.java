package org.soletape.portfolio;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lines of the file that {@link ImportFile} reads: UTF-8, RFC 4180. */
final class InventoryCsv {
  private static final String LINE_END = "\r\n";

  private InventoryCsv() {}

  static String header() {
    return Arrays.stream(ImportColumn.values())
        .map(ImportColumn::title)
        .collect(Collectors.joining(",", "", LINE_END));
  }

  static String line(Item item) {
    return line(StoredPair.asRead(item.pair()));
  }

  private static String line(StoredPair pair) {
    return Arrays.stream(ImportColumn.values())
        .map(column -> CsvCell.write(cell(pair, column)))
        .collect(Collectors.joining(",", "", LINE_END));
  }

  private static String cell(StoredPair pair, ImportColumn column) {
    return switch (column) {
      case SKU -> text(pair.sku().map(String::strip));
      case SIZE -> text(pair.size().map(String::strip));
      case PURCHASE_PRICE -> amount(pair.purchasePrice());
      case PURCHASE_CURRENCY -> code(pair.purchaseCurrency());
      case PURCHASE_RATE -> amount(pair.purchaseRate().map(BigDecimal::stripTrailingZeros));
      case RATE_CURRENCY -> code(pair.rateCurrency());
      case PURCHASE_DATE -> text(pair.purchasedOn().map(Object::toString));
      case CONDITION -> text(pair.condition().map(String::strip));
      case NOTES -> text(pair.notes());
      case STATUS -> pair.status();
      case SOLD_PRICE -> amount(pair.soldPrice());
      case PAYOUT -> amount(pair.payout());
      case SOLD_CURRENCY -> code(pair.soldCurrency());
      case SOLD_AT -> text(pair.soldOn().map(Object::toString));
      case SOLD_VENUE -> text(pair.soldVenue().map(String::strip));
    };
  }

  private static String text(Optional<String> text) {
    return text.orElse("");
  }

  private static String amount(Optional<BigDecimal> amount) {
    return amount.map(BigDecimal::toPlainString).orElse("");
  }

  private static String code(Optional<Currency> currency) {
    return currency.map(Currency::getCurrencyCode).orElse("");
  }
}
