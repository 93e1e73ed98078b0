package org.soletape.portfolio;

import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.soletape.money.Money;

/**
 * The texts that state a pair, in a form, in a JSON body or on a line of a file, read column by
 * column. What cannot be read is told, and then there is no pair.
 */
public final class PairTexts {
  private final Map<InventoryColumn, String> texts;
  private final PairEdit edit;
  private final TextRules rules;
  private final BiConsumer<Optional<InventoryColumn>, String> problems;
  private final Map<InventoryColumn, Object> cells = new EnumMap<>(InventoryColumn.class);
  private boolean refused;

  private PairTexts(
      Map<InventoryColumn, String> texts,
      PairEdit edit,
      TextRules rules,
      BiConsumer<Optional<InventoryColumn>, String> problems) {
    this.texts = texts;
    this.edit = edit;
    this.rules = rules;
    this.problems = problems;
  }

  /**
   * A new pair; empty when something is wrong.
   *
   * @param problems takes what is wrong with a text, as words that go on a sentence; without a
   *     column the pair as a whole is meant
   */
  public static Optional<Pair> read(
      Map<InventoryColumn, String> texts,
      TextRules rules,
      BiConsumer<Optional<InventoryColumn>, String> problems) {
    return read(texts, PairEdit.ofNew(), rules, problems);
  }

  /** What an edit states of a pair; empty when something is wrong. */
  static Optional<Pair> read(
      Map<InventoryColumn, String> texts,
      PairEdit edit,
      TextRules rules,
      BiConsumer<Optional<InventoryColumn>, String> problems) {
    return new PairTexts(texts, edit, rules, problems).pair();
  }

  private Optional<Pair> pair() {
    if (edit.states(InventoryColumn.SKU) && text(InventoryColumn.SKU).isEmpty()) {
      refuse(InventoryColumn.SKU, "a pair needs a style code");
    }
    for (InventoryColumn column : InventoryColumn.STATED) {
      if (!column.amounts().isEmpty()) {
        readAmounts(column);
      } else if (column.kind() != ColumnKind.AMOUNT) {
        read(column).filter(cell -> !isNothing(cell)).ifPresent(cell -> cells.put(column, cell));
      }
    }
    completeRate();
    completeStatus();
    Pair pair = new StoredPair(cells).pair();
    requireOrder(edit.over(pair));
    requirePlace(edit.over(pair));
    return refused ? Optional.empty() : storable(pair);
  }

  private static boolean isNothing(Object cell) {
    return cell instanceof Extra extra && extra.cells().isEmpty();
  }

  private Optional<Object> read(InventoryColumn column) {
    return read(column, text -> rules.read(column, text));
  }

  /** Reads amounts of one currency: the one stated beside them, by a sign, or the usual one. */
  private void readAmounts(InventoryColumn currencyColumn) {
    Map<InventoryColumn, AmountText> amounts = new LinkedHashMap<>();
    for (InventoryColumn column : currencyColumn.amounts()) {
      read(column, rules::amount).ifPresent(amount -> amounts.put(column, amount));
    }
    Currency currency = currency(currencyColumn, amounts.keySet());
    cells.put(currencyColumn, currency);
    amounts.forEach((column, amount) -> keep(column, amount, currency));
  }

  private Currency currency(InventoryColumn currencyColumn, Set<InventoryColumn> amounts) {
    Optional<Currency> known = read(currencyColumn).map(Currency.class::cast);
    String whence = known.isPresent() ? "which the line states" : "as the other amount is";
    for (InventoryColumn column : amounts) {
      Optional<Currency> signed = signed(column, known.orElse(rules.usual()));
      if (known.isPresent() && signed.isPresent() && !known.equals(signed)) {
        refuse(column, "is not in " + known.get() + ", " + whence);
      }
      known = known.isPresent() ? known : signed;
    }
    return known.orElse(rules.usual());
  }

  private Optional<Currency> signed(InventoryColumn column, Currency usual) {
    return read(column, text -> rules.amount(text).currency(usual)).flatMap(Function.identity());
  }

  private void keep(InventoryColumn column, AmountText amount, Currency currency) {
    if (!column.isSigned() && amount.amount().signum() < 0) {
      refuse(column, "is below zero");
      return;
    }
    try {
      cells.put(column, Money.ofMajor(amount.amount(), currency).major());
    } catch (IllegalArgumentException e) {
      refuse(column, "is more precise than " + currency + " has units for");
    }
  }

  /** A rate without a currency is into the usual one. */
  private void completeRate() {
    if (cells.containsKey(InventoryColumn.PURCHASE_RATE)) {
      cells.putIfAbsent(InventoryColumn.RATE_CURRENCY, rules.usual());
    } else if (cells.containsKey(InventoryColumn.RATE_CURRENCY)
        && text(InventoryColumn.PURCHASE_RATE).isEmpty()) {
      refuse(InventoryColumn.RATE_CURRENCY, "has no purchase_rate beside it");
    }
  }

  /** A sale means a sold pair, and a listing one that is listed. */
  private void completeStatus() {
    StoredPair stated = new StoredPair(cells);
    cells.putIfAbsent(InventoryColumn.STATUS, stated.hasSale() ? ItemStatus.SOLD : ItemStatus.HELD);
    if (edit.lists(stated)) {
      cells.replace(InventoryColumn.STATUS, ItemStatus.HELD, ItemStatus.LISTED);
    }
  }

  /** A price or a day of a listing says nothing without the place. */
  private void requirePlace(Pair pair) {
    boolean isNowhere = pair.listing().filter(listing -> listing.venue().isEmpty()).isPresent();
    if (isNowhere && edit.states(InventoryColumn.LISTING)) {
      refuse(InventoryColumn.LISTED_VENUE, "state where the pair is listed");
    }
  }

  private void requireOrder(Pair pair) {
    Optional<LocalDate> sold = pair.sale().flatMap(Sale::on);
    boolean isBackward =
        sold.isPresent() && pair.purchase().on().filter(sold.get()::isBefore).isPresent();
    if (isBackward && edit.states(InventoryColumn.PURCHASE_DATE, InventoryColumn.SOLD_AT)) {
      refuse(InventoryColumn.SOLD_AT, "the sale is before the purchase");
    }
  }

  private Optional<Pair> storable(Pair pair) {
    try {
      StorablePair.of(pair);
      return Optional.of(pair);
    } catch (InventoryRefusal e) {
      problems.accept(Optional.empty(), e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<String> text(InventoryColumn column) {
    return Optional.ofNullable(texts.get(column)).filter(text -> !text.isBlank());
  }

  private <T> Optional<T> read(InventoryColumn column, Function<String, T> reader) {
    try {
      return text(column).map(reader);
    } catch (IllegalArgumentException e) {
      refuse(column, e.getMessage());
      return Optional.empty();
    }
  }

  private void refuse(InventoryColumn column, String what) {
    refused = true;
    problems.accept(Optional.of(column), what);
  }
}
