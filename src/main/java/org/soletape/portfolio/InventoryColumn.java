package org.soletape.portfolio;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of an inventory, in the order of its table, its JSON and its file. Each is called by
 * the same {@link #title} in all of them and in a form. Its {@link Kind} says what the view of the
 * inventory holds there, and which type the column gets in a table that lacks it.
 */
public enum InventoryColumn {
  ID(Kind.ID),
  USER_ID(Kind.UUID),
  SKU(
      Kind.TEXT,
      List.of(
          "style code",
          "style",
          "style id",
          "style number",
          "style no",
          "product code",
          "sku code",
          "item sku",
          "product sku",
          "article number")),
  SIZE(Kind.TEXT, List.of("us size", "shoe size", "size us")),
  PURCHASE_PRICE(
      Kind.AMOUNT,
      List.of(
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
          "price each")),
  PURCHASE_CURRENCY(
      Kind.CURRENCY, List.of("currency", "cost currency", "price currency", "buy currency")),
  PURCHASE_RATE(Kind.RATE, List.of("exchange rate", "rate", "fx rate")),
  RATE_CURRENCY(Kind.CURRENCY, List.of()),
  PURCHASE_DATE(
      Kind.DATE,
      List.of(
          "date bought",
          "bought",
          "bought on",
          "buy date",
          "date of purchase",
          "purchased",
          "purchased on",
          "date purchased",
          "date acquired",
          "acquired on")),
  CONDITION(Kind.TEXT, List.of("shoe condition", "item condition")),
  NOTES(Kind.TEXT, List.of("note", "comment", "comments", "remarks")),
  STATUS(Kind.STATUS, List.of("state")),
  SOLD_PRICE(
      Kind.AMOUNT,
      List.of(
          "sale price", "sold for", "sell price", "selling price", "sold amount", "sale amount")),
  PAYOUT(
      Kind.AMOUNT,
      List.of(
          "net payout",
          "payout amount",
          "total payout",
          "payout received",
          "paid out",
          "amount paid out",
          "amount received",
          "net proceeds",
          "proceeds")),
  SOLD_CURRENCY(Kind.CURRENCY, List.of("sale currency", "payout currency")),
  SOLD_AT(Kind.DATE, List.of("sold on", "sold date", "sale date", "date sold", "date of sale")),
  SOLD_VENUE(
      Kind.TEXT,
      List.of(
          "sold where",
          "sold on platform",
          "platform",
          "marketplace",
          "venue",
          "sale venue",
          "sold via")),
  PRODUCT_V2_ID(Kind.UUID),
  SIZE_V2_ID(Kind.UUID),
  CREATED_AT(Kind.MOMENT),
  UPDATED_AT(Kind.MOMENT),
  LINK_MARK(Kind.UUID);

  /** What a column holds: the SQL type of the view, and of a column that has to be added. */
  public enum Kind {
    ID("text", "text"),
    UUID("uuid", "uuid"),
    TEXT("text", "text"),
    AMOUNT("numeric", "numeric(12,2)"),
    CURRENCY("text", "character(3)"),
    RATE("numeric", "numeric(18,8)"),
    DATE("date", "date"),
    STATUS("text", "text"),
    MOMENT("timestamp with time zone", "timestamp with time zone");

    private final String shown;
    private final String declared;

    Kind(String shown, String declared) {
      this.shown = shown;
      this.declared = declared;
    }
  }

  /** Those a person may state about a pair. */
  public static final List<InventoryColumn> STATED =
      Arrays.stream(values()).filter(column -> column.isStated).toList();

  private final Kind kind;
  private final boolean isStated;

  /** Every name it goes by, bare, each between two bars. */
  private final String names;

  /** A column that is the service's own. */
  InventoryColumn(Kind kind) {
    this.kind = kind;
    this.isStated = false;
    this.names = "";
  }

  /** A column that people fill, with the other titles it goes by in their files. */
  InventoryColumn(Kind kind, List<String> synonyms) {
    this.kind = kind;
    this.isStated = true;
    this.names =
        Stream.concat(Stream.of(name()), synonyms.stream())
            .map(InventoryColumn::bare)
            .collect(Collectors.joining("|", "|", "|"));
  }

  /** The name in SQL, JSON, a form, and the header line of a file. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Kind kind() {
    return kind;
  }

  /** What the view of the inventory holds there, as a type of SQL. */
  public String type() {
    return kind.shown;
  }

  /**
   * The type of SQL of a column that has to be added to a table; empty for those a table must have,
   * which say whose a row is and which.
   */
  public Optional<String> declared() {
    return this == ID || this == USER_ID ? Optional.empty() : Optional.of(kind.declared);
  }

  /** The column that says which currency an amount is in; empty for what is no amount. */
  public Optional<InventoryColumn> currency() {
    return switch (this) {
      case PURCHASE_PRICE -> Optional.of(PURCHASE_CURRENCY);
      case SOLD_PRICE, PAYOUT -> Optional.of(SOLD_CURRENCY);
      default -> Optional.empty();
    };
  }

  /** The column of exactly this title; empty for one that is none of ours. */
  public static Optional<InventoryColumn> titled(String title) {
    return Arrays.stream(values()).filter(column -> column.title().equals(title)).findFirst();
  }

  /** The column of a header cell, whatever its case, spaces and underscores. */
  public static Optional<InventoryColumn> of(String header) {
    String wanted = "|" + bare(header) + "|";
    return STATED.stream().filter(column -> column.names.contains(wanted)).findFirst();
  }

  public static String bare(String header) {
    return header.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00A0_|().:#-]+", "");
  }
}
