package org.soletape.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.soletape.money.Money;

/** One line of an inventory file: its cells, checked one by one. */
public final class ImportRow {
  private final long line;
  private final Map<InventoryColumn, String> cells;
  private final DateText dates;
  private final PairEdit edit;
  private final TextRules rules;
  private final Consumer<ImportProblem> problems;
  private boolean refused;

  public ImportRow(
      long line,
      Map<InventoryColumn, String> cells,
      DateText dates,
      PairEdit edit,
      TextRules rules,
      Consumer<ImportProblem> problems) {
    this.line = line;
    this.cells = cells;
    this.dates = dates;
    this.edit = edit;
    this.rules = rules;
    this.problems = problems;
  }

  /** The pair, or nothing when a cell is wrong, which is then among the problems. */
  public Optional<Pair> pair() {
    if (edit.states(InventoryColumn.SKU) && text(InventoryColumn.SKU).isEmpty()) {
      refuse(InventoryColumn.SKU, "a pair needs a style code");
    }
    Optional<AmountText> paid = cell(InventoryColumn.PURCHASE_PRICE, AmountText::parse);
    Currency paidIn =
        currency(InventoryColumn.PURCHASE_CURRENCY, InventoryColumn.PURCHASE_PRICE, paid);
    Optional<Sale> sale = sale();
    Pair pair =
        new Pair(
            text(InventoryColumn.SKU).map(String::strip),
            cell(InventoryColumn.SIZE, TextRules::size),
            money(InventoryColumn.PURCHASE_PRICE, paid, paidIn),
            rate(paidIn),
            day(InventoryColumn.PURCHASE_DATE),
            text(InventoryColumn.CONDITION).map(String::strip),
            text(InventoryColumn.NOTES),
            status(sale.isPresent()),
            sale);
    requireOrder(edit.over(pair));
    return refused ? Optional.empty() : storable(pair);
  }

  private Optional<LocalDate> day(InventoryColumn column) {
    return cell(column, typed -> rules.past(dates.parse(typed)));
  }

  private void requireOrder(Pair pair) {
    Optional<LocalDate> sold = pair.sale().flatMap(Sale::on);
    boolean isBackward =
        sold.isPresent() && pair.purchasedOn().filter(sold.get()::isBefore).isPresent();
    if (isBackward && edit.states(InventoryColumn.PURCHASE_DATE, InventoryColumn.SOLD_AT)) {
      refuse(InventoryColumn.SOLD_AT, "the sale is before the purchase");
    }
  }

  private Optional<Pair> storable(Pair pair) {
    Pair whole = pair.status() == ItemStatus.SOLD && pair.sale().isEmpty() ? sold(pair) : pair;
    try {
      StoredPair.of(whole);
      return Optional.of(whole);
    } catch (InventoryRefusal e) {
      problems.accept(ImportProblem.ofLine(line, e.getMessage()));
      return Optional.empty();
    }
  }

  private static Pair sold(Pair pair) {
    return new Pair(
        pair.sku(),
        pair.size(),
        pair.purchasePrice(),
        pair.purchaseRate(),
        pair.purchasedOn(),
        pair.condition(),
        pair.notes(),
        pair.status(),
        Optional.of(Sale.UNSTATED));
  }

  private Optional<Sale> sale() {
    Optional<AmountText> price = cell(InventoryColumn.SOLD_PRICE, AmountText::parse);
    Optional<AmountText> payout = cell(InventoryColumn.PAYOUT, AmountText::parse);
    Currency currency =
        currency(
            InventoryColumn.SOLD_CURRENCY,
            price.isPresent() ? InventoryColumn.SOLD_PRICE : InventoryColumn.PAYOUT,
            price.or(() -> payout));
    Optional<LocalDate> on = day(InventoryColumn.SOLD_AT);
    Optional<String> venue = text(InventoryColumn.SOLD_VENUE).map(String::strip);
    Sale sale =
        new Sale(
            on,
            venue,
            money(InventoryColumn.SOLD_PRICE, price, currency),
            money(InventoryColumn.PAYOUT, payout, currency));
    return Stream.of(on, venue, price, payout).anyMatch(Optional::isPresent)
        ? Optional.of(sale)
        : Optional.empty();
  }

  private ItemStatus status(boolean hasSale) {
    return cell(InventoryColumn.STATUS, ImportRow::status)
        .orElse(hasSale ? ItemStatus.SOLD : ItemStatus.HELD);
  }

  private static ItemStatus status(String typed) {
    return switch (typed.strip().toLowerCase(Locale.ROOT)) {
      case "held", "in stock", "owned", "unsold" -> ItemStatus.HELD;
      case "listed", "for sale" -> ItemStatus.LISTED;
      case "sold" -> ItemStatus.SOLD;
      default -> throw new IllegalArgumentException("must be held, listed or sold");
    };
  }

  private Optional<ExchangeRate> rate(Currency from) {
    Optional<BigDecimal> rate = cell(InventoryColumn.PURCHASE_RATE, ImportRow::rate);
    Optional<Currency> to = cell(InventoryColumn.RATE_CURRENCY, this::currency);
    if (text(InventoryColumn.PURCHASE_RATE).isEmpty() && to.isPresent()) {
      refuse(InventoryColumn.RATE_CURRENCY, "has no purchase_rate beside it");
    }
    return rate.map(each -> new ExchangeRate(from, to.orElse(rules.usual()), each));
  }

  private static BigDecimal rate(String typed) {
    String plain = typed.strip().replace(',', '.');
    if (!plain.matches("[0-9]{1,10}(\\.[0-9]{1,15})?") || !plain.matches(".*[1-9].*")) {
      throw new IllegalArgumentException("must be a rate above zero such as 1.085");
    }
    return new BigDecimal(plain);
  }

  private Currency currency(String typed) {
    return CurrencyText.read(typed, rules.usual())
        .orElseThrow(() -> new IllegalArgumentException("must be a currency code such as USD"));
  }

  /** The currency stated beside the amount, by the sign on it, or the usual one. */
  private Currency currency(
      InventoryColumn column, InventoryColumn amountColumn, Optional<AmountText> amount) {
    Optional<Currency> stated = cell(column, this::currency);
    Optional<Currency> signed = Optional.empty();
    try {
      signed = amount.flatMap(each -> each.currency(stated.orElse(rules.usual())));
    } catch (IllegalArgumentException e) {
      refuse(amountColumn, e.getMessage());
    }
    if (stated.isPresent() && signed.isPresent() && !stated.equals(signed)) {
      refuse(amountColumn, "is not in " + stated.get() + ", which the line states");
    }
    return stated.or(() -> amount.flatMap(each -> signedOrNone(each))).orElse(rules.usual());
  }

  private Optional<Currency> signedOrNone(AmountText amount) {
    try {
      return amount.currency(rules.usual());
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // refused above
    }
  }

  private Optional<Money> money(
      InventoryColumn column, Optional<AmountText> amount, Currency currency) {
    if (column != InventoryColumn.PAYOUT
        && amount.filter(each -> each.amount().signum() < 0).isPresent()) {
      refuse(column, "is below zero");
      return Optional.empty();
    }
    try {
      return amount.map(each -> Money.ofMajor(each.amount(), currency));
    } catch (IllegalArgumentException e) {
      refuse(column, "is more precise than " + currency + " has units for");
      return Optional.empty();
    }
  }

  private Optional<String> text(InventoryColumn column) {
    return Optional.ofNullable(cells.get(column))
        .map(CsvCell::read)
        .filter(cell -> !cell.isBlank());
  }

  private <T> Optional<T> cell(InventoryColumn column, Function<String, T> parser) {
    try {
      return text(column).map(parser);
    } catch (IllegalArgumentException e) {
      refuse(column, e.getMessage());
      return Optional.empty();
    }
  }

  private void refuse(InventoryColumn column, String what) {
    refused = true;
    problems.accept(ImportProblem.ofCell(line, column, cells.getOrDefault(column, ""), what));
  }
}
