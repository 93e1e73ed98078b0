package org.soletape.portfolio;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.money.Money;

/**
 * The columns of an inventory, in the order of its table, its JSON and its file. Each is called by
 * the same {@link #title} in all of them and in a form. Its {@link ColumnKind} says what the view
 * of the inventory holds there, and which type the column gets in a table that lacks it.
 */
public enum InventoryColumn {
  ID(ColumnKind.ID),
  USER_ID(ColumnKind.UUID),
  SKU(
      ColumnKind.TEXT,
      "style code",
      Pair::sku,
      "style code, style, style id, style number, style no, product code, sku code, "
          + "item sku, product sku, article number"),
  SIZE(ColumnKind.TEXT, "size", Pair::size, "us size, shoe size, size us"),
  PURCHASE_PRICE(
      ColumnKind.AMOUNT,
      "purchase price",
      pair -> pair.purchase().price().map(Money::major),
      "price paid, cost, buy price, price, paid, cost price, purchase cost, "
          + "amount paid, bought for, paid price, cost basis, unit cost, unit price, "
          + "cost per pair, cost each, price each"),
  PURCHASE_CURRENCY(
      ColumnKind.CURRENCY,
      "purchase currency",
      pair -> pair.purchase().currency(),
      "currency, cost currency, price currency, buy currency"),
  PURCHASE_RATE(
      ColumnKind.RATE,
      "purchase rate",
      pair -> pair.purchase().rate().map(ExchangeRate::rate),
      "exchange rate, rate, fx rate"),
  RATE_CURRENCY(
      ColumnKind.CURRENCY,
      "rate currency",
      pair -> pair.purchase().rate().map(ExchangeRate::to),
      ""),
  PURCHASE_DATE(
      ColumnKind.DATE,
      "purchase date",
      pair -> pair.purchase().on(),
      "date bought, bought, bought on, buy date, date of purchase, purchased, "
          + "purchased on, date purchased, date acquired, acquired on"),
  CONDITION(ColumnKind.TEXT, "condition", Pair::condition, "shoe condition, item condition"),
  NOTES(ColumnKind.TEXT, "note", Pair::notes, "note, comment, comments, remarks"),
  STATUS(ColumnKind.STATUS, "status", pair -> Optional.of(pair.status()), "state"),
  SOLD_PRICE(
      ColumnKind.AMOUNT,
      "sold price",
      pair -> pair.sale().flatMap(Sale::price).map(Money::major),
      "sale price, sold for, sell price, selling price, sold amount, sale amount"),
  PAYOUT(
      ColumnKind.AMOUNT,
      "payout",
      pair -> pair.sale().flatMap(Sale::payout).map(Money::major),
      "net payout, payout amount, total payout, payout received, paid out, "
          + "amount paid out, amount received, net proceeds, proceeds"),
  SOLD_CURRENCY(
      ColumnKind.CURRENCY,
      "sold currency",
      pair -> pair.sale().flatMap(Sale::currency),
      "sale currency, payout currency"),
  SOLD_AT(
      ColumnKind.DATE,
      "date of the sale",
      pair -> pair.sale().flatMap(Sale::on),
      "sold on, sold date, sale date, date sold, date of sale"),
  SOLD_VENUE(
      ColumnKind.TEXT,
      "venue of the sale",
      pair -> pair.sale().flatMap(Sale::venue),
      "sold where, sold on platform, platform, marketplace, venue, sale venue, " + "sold via"),
  SHIPPING_IN(
      ColumnKind.AMOUNT,
      "shipping in",
      pair -> pair.purchase().costs().shipping().map(Money::major),
      "inbound shipping, shipping to me, shipping paid"),
  PURCHASE_TAX(
      ColumnKind.AMOUNT,
      "purchase tax",
      pair -> pair.purchase().costs().tax().map(Money::major),
      "tax, sales tax, tax paid"),
  OTHER_COSTS(
      ColumnKind.AMOUNT,
      "other costs",
      pair -> pair.purchase().costs().other().map(Money::major),
      "other cost, additional costs, extra costs"),
  SHIPPING_OUT(
      ColumnKind.AMOUNT,
      "shipping out",
      pair -> pair.sale().flatMap(sale -> sale.deductions().shipping()).map(Money::major),
      "outbound shipping, shipping to buyer"),
  OTHER_DEDUCTIONS(
      ColumnKind.AMOUNT,
      "other deductions",
      pair -> pair.sale().flatMap(sale -> sale.deductions().other()).map(Money::major),
      "other deduction, deductions"),
  ORDER_NUMBER(
      ColumnKind.TEXT,
      "order number",
      pair -> pair.sale().flatMap(Sale::orderNumber),
      "order, order no, order nr, order id"),
  LOCATION(
      ColumnKind.TEXT,
      "storage location",
      Pair::location,
      "storage location, storage, stored at, stored in, shelf, bin, box number, warehouse"),
  LISTED_VENUE(
      ColumnKind.TEXT,
      "venue of the listing",
      pair -> pair.listing().flatMap(Listing::venue),
      "listing venue, listed where, listing platform, listing marketplace"),
  LISTED_PRICE(
      ColumnKind.AMOUNT,
      "asking price",
      pair -> pair.listing().flatMap(Listing::price).map(Money::major),
      "asking price, listing price, listed for, my ask"),
  LISTED_CURRENCY(
      ColumnKind.CURRENCY,
      "currency of the listing",
      pair -> pair.listing().flatMap(Listing::price).map(Money::currency),
      "listing currency, asking currency"),
  LISTED_SINCE(
      ColumnKind.DATE,
      "day of the listing",
      pair -> pair.listing().flatMap(Listing::since),
      "listing date, date listed, list date, day listed"),
  EXTRA(ColumnKind.EXTRA, "other columns", Pair::extra, ""),
  PRODUCT_V2_ID(ColumnKind.UUID),
  SIZE_V2_ID(ColumnKind.UUID),
  CREATED_AT(ColumnKind.MOMENT),
  UPDATED_AT(ColumnKind.MOMENT),
  LINK_MARK(ColumnKind.UUID);

  /** Those a person may state about a pair. */
  public static final List<InventoryColumn> STATED =
      Arrays.stream(values()).filter(column -> column.isStated).toList();

  /** Those that name a currency. */
  static final List<InventoryColumn> CURRENCIES =
      STATED.stream().filter(column -> column.kind == ColumnKind.CURRENCY).toList();

  /** Those that say what the pair is, and so which product and size of the catalogue. */
  static final Set<InventoryColumn> IDENTITY = EnumSet.of(SKU, SIZE);

  /** Those about the sale of a pair. */
  public static final Set<InventoryColumn> SALE =
      Collections.unmodifiableSet(
          EnumSet.of(
              SOLD_PRICE,
              PAYOUT,
              SOLD_CURRENCY,
              SOLD_AT,
              SOLD_VENUE,
              SHIPPING_OUT,
              OTHER_DEDUCTIONS,
              ORDER_NUMBER));

  /** Those about where an owned pair is offered. */
  public static final Set<InventoryColumn> LISTING =
      Collections.unmodifiableSet(
          EnumSet.of(LISTED_VENUE, LISTED_PRICE, LISTED_CURRENCY, LISTED_SINCE));

  private static final int LONGEST_TEXT = 100;
  private static final int LONGEST_NOTES = 2_000;
  private static final int LONGEST_EXTRA = 20_000;

  private final String title = name().toLowerCase(Locale.ROOT);
  private final ColumnKind kind;
  private final boolean isStated;
  private final String words;
  private final Function<Pair, Optional<?>> value;

  /** Every name it goes by in files, bare, each between two bars. */
  private final String names;

  /** A column that is the service's own. */
  InventoryColumn(ColumnKind kind) {
    this.kind = kind;
    this.isStated = false;
    this.words = title;
    this.value = pair -> Optional.empty();
    this.names = "";
  }

  /** A column that people fill, with the other titles it goes by in their files, by commas. */
  InventoryColumn(
      ColumnKind kind, String words, Function<Pair, Optional<?>> value, String synonyms) {
    this.kind = kind;
    this.isStated = true;
    this.words = words;
    this.value = value;
    this.names =
        Stream.concat(Stream.of(title), Stream.of(synonyms.split(",")))
            .map(InventoryColumn::bare)
            .filter(bare -> !bare.isEmpty())
            .collect(Collectors.joining("|", "|", "|"));
  }

  /** The name in SQL, JSON, a form, and the header line of a file. */
  public String title() {
    return title;
  }

  public ColumnKind kind() {
    return kind;
  }

  /** What the view of the inventory holds there, as a type of SQL. */
  public String type() {
    return kind.shown();
  }

  /**
   * The type of SQL of a column that has to be added to a table; empty for those a table must have,
   * which say whose a row is and which.
   */
  public Optional<String> declared() {
    return this == ID || this == USER_ID ? Optional.empty() : Optional.of(kind.declared());
  }

  /** What it is called in a sentence: "purchase price". */
  public String words() {
    return words;
  }

  /** What a pair says there, of the class its kind has; empty for what nobody states. */
  public Optional<?> of(Pair pair) {
    return value.apply(pair);
  }

  /** How many characters a text may have. */
  int longest() {
    if (this == EXTRA) {
      return LONGEST_EXTRA;
    }
    return this == NOTES ? LONGEST_NOTES : LONGEST_TEXT;
  }

  /** Whether a text keeps its lines and the blanks around it. */
  public boolean isOfLines() {
    return this == NOTES;
  }

  /** Whether an amount can be below zero, as what is left after fees. */
  boolean isSigned() {
    return this == PAYOUT;
  }

  /** The column that says which currency an amount is in; empty for what is no amount. */
  public Optional<InventoryColumn> currency() {
    return switch (this) {
      case PURCHASE_PRICE, SHIPPING_IN, PURCHASE_TAX, OTHER_COSTS -> Optional.of(PURCHASE_CURRENCY);
      case SOLD_PRICE, PAYOUT, SHIPPING_OUT, OTHER_DEDUCTIONS -> Optional.of(SOLD_CURRENCY);
      case LISTED_PRICE -> Optional.of(LISTED_CURRENCY);
      default -> Optional.empty();
    };
  }

  /** The amounts that are in the currency of this column. */
  List<InventoryColumn> amounts() {
    return STATED.stream().filter(column -> column.currency().equals(Optional.of(this))).toList();
  }

  /** What all are called, in their order. */
  public static String[] titles() {
    return Arrays.stream(values()).map(InventoryColumn::title).toArray(String[]::new);
  }

  /** The column of exactly this title. */
  public static InventoryColumn titled(String title) {
    return valueOf(title.toUpperCase(Locale.ROOT));
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
