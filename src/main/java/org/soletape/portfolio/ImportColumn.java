package org.soletape.portfolio;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of an inventory file, in the order they are exported. */
enum ImportColumn {
  SKU("style code", "style", "style id", "style number", "product code"),
  SIZE("us size", "shoe size", "size us"),
  PURCHASE_PRICE("price paid", "cost", "buy price", "price", "paid", "cost price"),
  PURCHASE_CURRENCY("currency"),
  PURCHASE_RATE("exchange rate", "rate"),
  RATE_CURRENCY(),
  PURCHASE_DATE("date bought", "bought", "bought on", "buy date", "date of purchase"),
  CONDITION(),
  NOTES("note", "comment", "comments"),
  STATUS("state"),
  SOLD_PRICE("sale price", "sold for", "sell price"),
  PAYOUT("net payout"),
  SOLD_CURRENCY("sale currency"),
  SOLD_AT("sold on", "sold date", "sale date", "date sold"),
  SOLD_VENUE("sold where", "platform", "marketplace", "venue");

  /** Every name it goes by, bare, each between two bars. */
  private final String names;

  ImportColumn(String... synonyms) {
    this.names =
        Stream.concat(Stream.of(name()), Arrays.stream(synonyms))
            .map(ImportColumn::bare)
            .collect(Collectors.joining("|", "|", "|"));
  }

  /** The name in the header line. */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the view of the inventory holds there, as a type of SQL. */
  String type() {
    return switch (this) {
      case PURCHASE_PRICE, PURCHASE_RATE, SOLD_PRICE, PAYOUT -> "numeric";
      case PURCHASE_DATE, SOLD_AT -> "date";
      default -> "text";
    };
  }

  /** The column of a header cell, whatever its case, spaces and underscores. */
  static Optional<ImportColumn> of(String header) {
    String wanted = "|" + bare(header) + "|";
    return Arrays.stream(values()).filter(column -> column.names.contains(wanted)).findFirst();
  }

  private static String bare(String header) {
    return header.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00A0_|-]+", "");
  }
}
