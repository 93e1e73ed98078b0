package org.soletape.portfolio;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;

/**
 * What somebody states about a pair as text, field by field, as a form or a JSON body has it. A
 * blank field states nothing.
 */
public final class PairFields {
  /** The fields, named as the columns of {@code "Inventory"}. */
  public static final List<String> NAMES =
      InventoryColumn.STATED.stream().map(InventoryColumn::title).toList();

  private static final Map<InventoryColumn, Integer> LONGEST =
      Map.of(
          InventoryColumn.SKU, StoredPair.LONGEST_SKU,
          InventoryColumn.SIZE, StoredPair.LONGEST_TEXT,
          InventoryColumn.CONDITION, StoredPair.LONGEST_TEXT,
          InventoryColumn.NOTES, StoredPair.LONGEST_NOTES,
          InventoryColumn.SOLD_VENUE, StoredPair.LONGEST_TEXT);

  private final PairEdit edit;
  private final Map<String, String> texts;
  private final TextRules rules;
  private final Map<String, String> problems = new LinkedHashMap<>();

  /**
   * A pair, or what is wrong.
   *
   * @param pair present exactly when there is no problem
   * @param problems one sentence for each field that cannot be used
   */
  public record Read(Optional<Pair> pair, Map<String, String> problems) {}

  private PairFields(PairEdit edit, Map<String, String> texts, TextRules rules) {
    this.edit = edit;
    this.texts = texts;
    this.rules = rules;
  }

  /**
   * Reads what is stated.
   *
   * @param usual the currency of an amount that names none
   * @param today no purchase and no sale is later than the day after it
   */
  public static Read read(Map<String, String> texts, Currency usual, LocalDate today) {
    return new PairFields(PairEdit.ofNew(), texts, new TextRules(usual, today)).read();
  }

  /**
   * Reads what is stated about a pair that is there already. A text that {@link #of} gives for it
   * leaves the field as it is, even where it could not be stated anew.
   *
   * @param usual the currency of an amount that names none
   * @param today no purchase and no sale is later than the day after it
   */
  public static Read change(
      Pair before, Map<String, String> texts, Currency usual, LocalDate today) {
    return new PairFields(PairEdit.of(before, texts), texts, new TextRules(usual, today)).read();
  }

  private Read read() {
    Optional<Pair> pair = pair();
    return problems.isEmpty()
        ? new Read(pair, Map.of())
        : new Read(Optional.empty(), Map.copyOf(problems));
  }

  /** The texts that would be read as this pair. */
  public static Map<String, String> of(Pair pair) {
    Map<String, String> texts = new LinkedHashMap<>();
    put(texts, "sku", pair.sku());
    put(texts, "size", pair.size());
    put(texts, "purchase_price", pair.purchasePrice().map(PairFields::plain));
    put(texts, "purchase_currency", paidIn(pair));
    put(texts, "purchase_rate", pair.purchaseRate().map(PairFields::plain));
    put(texts, "rate_currency", pair.purchaseRate().map(ExchangeRate::to));
    put(texts, "purchase_date", pair.purchasedOn());
    put(texts, "condition", pair.condition());
    put(texts, "notes", pair.notes());
    put(texts, "status", Optional.of(pair.status().word()));
    Optional<Sale> sale = pair.sale();
    put(texts, "sold_price", sale.flatMap(Sale::price).map(PairFields::plain));
    put(texts, "payout", sale.flatMap(Sale::payout).map(PairFields::plain));
    put(texts, "sold_currency", saleCurrency(sale));
    put(texts, "sold_at", sale.flatMap(Sale::on));
    put(texts, "sold_venue", sale.flatMap(Sale::venue));
    return texts;
  }

  private static void put(Map<String, String> texts, String field, Optional<?> value) {
    value.ifPresent(present -> texts.put(field, present.toString()));
  }

  private static String plain(Money money) {
    return money.major().toPlainString();
  }

  private static String plain(ExchangeRate rate) {
    return rate.rate().stripTrailingZeros().toPlainString();
  }

  private static Optional<Currency> paidIn(Pair pair) {
    return pair.purchasePrice()
        .map(Money::currency)
        .or(() -> pair.purchaseRate().map(ExchangeRate::from));
  }

  private static Optional<Currency> saleCurrency(Optional<Sale> sale) {
    return sale.flatMap(s -> s.price().or(s::payout)).map(Money::currency);
  }

  private Optional<Pair> pair() {
    LONGEST.forEach(this::requireStorable);
    return new ImportRow(1, cells(), DateText.of(List.of()), edit, rules, this::told)
        .pair()
        .map(PairFields::withVenue)
        .map(edit::over);
  }

  private Map<InventoryColumn, String> cells() {
    Map<InventoryColumn, String> cells = new EnumMap<>(InventoryColumn.class);
    for (InventoryColumn column : InventoryColumn.STATED) {
      text(column.title())
          .filter(text -> edit.needs(column) && !problems.containsKey(column.title()))
          .ifPresent(text -> cells.put(column, text));
    }
    cells.putIfAbsent(InventoryColumn.STATUS, ItemStatus.HELD.word());
    return cells;
  }

  private Optional<String> text(String field) {
    return Optional.ofNullable(texts.get(field)).map(String::strip).filter(text -> !text.isEmpty());
  }

  private void requireStorable(InventoryColumn column, int longest) {
    String field = column.title();
    Optional<String> text = text(field).filter(words -> edit.states(column));
    if (text.filter(words -> words.length() > longest).isPresent()) {
      problems.put(field, "At most %d characters.".formatted(longest));
    } else if (text.filter(words -> words.indexOf('\0') >= 0).isPresent()) {
      problems.put(field, "A character that is no text.");
    }
  }

  /** A problem of the line as a whole is told at the field every pair has. */
  private void told(ImportProblem problem) {
    String words = problem.what();
    String sentence = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    problems.putIfAbsent(problem.column().orElse("sku"), sentence);
  }

  /** One of our venues is named by its id, however it was typed. */
  private static Pair withVenue(Pair pair) {
    Optional<Sale> sale =
        pair.sale()
            .map(
                each ->
                    new Sale(
                        each.on(),
                        each.venue().map(PairFields::venue),
                        each.price(),
                        each.payout()));
    return new Pair(
        pair.sku(),
        pair.size(),
        pair.purchasePrice(),
        pair.purchaseRate(),
        pair.purchasedOn(),
        pair.condition(),
        pair.notes(),
        pair.status(),
        sale);
  }

  private static String venue(String typed) {
    return Arrays.stream(Provider.values())
        .filter(
            venue -> venue.id().equalsIgnoreCase(typed) || venue.label().equalsIgnoreCase(typed))
        .map(Provider::id)
        .findFirst()
        .orElse(typed);
  }
}
