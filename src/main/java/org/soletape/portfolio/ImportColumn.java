package org.soletape.portfolio;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of an inventory file, in the order they are exported. */
public enum ImportColumn {
  SKU(
      "style code",
      "style",
      "style id",
      "style number",
      "style no",
      "product code",
      "sku code",
      "item sku",
      "product sku",
      "article number"),
  SIZE("us size", "shoe size", "size us"),
  PURCHASE_PRICE(
      "price paid",
      "cost",
      "buy price",
      "price",
      "paid",
      "cost price",
      "purchase cost",
      "amount paid",
      "bought for",
      "paid price",
      "cost basis",
      "unit cost",
      "unit price",
      "cost per pair",
      "cost each",
      "price each"),
  PURCHASE_CURRENCY("currency", "cost currency", "price currency", "buy currency"),
  PURCHASE_RATE("exchange rate", "rate", "fx rate"),
  RATE_CURRENCY(),
  PURCHASE_DATE(
      "date bought",
      "bought",
      "bought on",
      "buy date",
      "date of purchase",
      "purchased",
      "purchased on",
      "date purchased",
      "date acquired",
      "acquired on"),
  CONDITION("shoe condition", "item condition"),
  NOTES("note", "comment", "comments", "remarks"),
  STATUS("state"),
  SOLD_PRICE("sale price", "sold for", "sell price", "selling price", "sold amount", "sale amount"),
  PAYOUT(
      "net payout",
      "payout amount",
      "total payout",
      "payout received",
      "paid out",
      "amount paid out",
      "amount received",
      "net proceeds",
      "proceeds"),
  SOLD_CURRENCY("sale currency", "payout currency"),
  SOLD_AT("sold on", "sold date", "sale date", "date sold", "date of sale"),
  SOLD_VENUE(
      "sold where",
      "sold on platform",
      "platform",
      "marketplace",
      "venue",
      "sale venue",
      "sold via");

  /** Every name it goes by, bare, each between two bars. */
  private final String names;

  ImportColumn(String... synonyms) {
    this.names =
        Stream.concat(Stream.of(name()), Arrays.stream(synonyms))
            .map(ImportColumn::bare)
            .collect(Collectors.joining("|", "|", "|"));
  }

  /** The name in the header line. */
  public String title() {
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
  public static Optional<ImportColumn> of(String header) {
    String wanted = "|" + bare(header) + "|";
    return Arrays.stream(values()).filter(column -> column.names.contains(wanted)).findFirst();
  }

  public static String bare(String header) {
    return header.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00A0_|().:#-]+", "");
  }
}
