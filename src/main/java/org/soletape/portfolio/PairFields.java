package org.soletape.portfolio;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
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
      List.of(
          "sku",
          "size",
          "purchase_price",
          "purchase_currency",
          "purchase_rate",
          "rate_currency",
          "purchase_date",
          "condition",
          "notes",
          "status",
          "sold_price",
          "payout",
          "sold_currency",
          "sold_at",
          "sold_venue");

  private static final int LONGEST_SKU = 100;
  private static final int LONGEST_SIZE = 20;
  private static final int LONGEST_WORDS = 100;
  private static final int LONGEST_NOTES = 2_000;
  private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);

  /** What the database's columns hold. */
  private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(10);

  private final Map<String, String> texts;
  private final Currency usual;
  private final LocalDate today;
  private final Map<String, String> problems = new LinkedHashMap<>();

  /**
   * A pair, or what is wrong.
   *
   * @param pair present exactly when there is no problem
   * @param problems one sentence for each field that cannot be used
   */
  public record Read(Optional<Pair> pair, Map<String, String> problems) {}

  private PairFields(Map<String, String> texts, Currency usual, LocalDate today) {
    this.texts = texts;
    this.usual = usual;
    this.today = today;
  }

  /**
   * Reads what is stated.
   *
   * @param usual the currency of an amount that names none
   * @param today no purchase and no sale is later than the day after it
   */
  public static Read read(Map<String, String> texts, Currency usual, LocalDate today) {
    PairFields fields = new PairFields(texts, usual, today);
    Pair pair = fields.pair();
    return fields.problems.isEmpty()
        ? new Read(Optional.of(pair), Map.of())
        : new Read(Optional.empty(), Map.copyOf(fields.problems));
  }

  /** The texts that would be read as this pair. */
  public static Map<String, String> of(Pair pair) {
    Map<String, String> texts = new LinkedHashMap<>();
    put(texts, "sku", pair.sku());
    put(texts, "size", pair.size());
    put(texts, "purchase_price", pair.purchasePrice().map(PairFields::plain));
    put(texts, "purchase_currency", pair.purchasePrice().map(Money::currency));
    put(texts, "purchase_rate", pair.purchaseRate().map(r -> r.rate().toPlainString()));
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

  private static Optional<Currency> saleCurrency(Optional<Sale> sale) {
    return sale.flatMap(s -> s.price().or(s::payout)).map(Money::currency);
  }

  private Pair pair() {
    ItemStatus status = status();
    Optional<String> sku = words("sku", LONGEST_SKU);
    if (sku.isEmpty()) {
      problems.putIfAbsent("sku", "A pair needs a style code.");
    }
    Optional<Money> price = amount("purchase_price", currency("purchase_currency"));
    Optional<LocalDate> bought = day("purchase_date");
    Sale sale = sale();
    if (bought.isPresent() && sale.on().isPresent() && sale.on().get().isBefore(bought.get())) {
      problems.putIfAbsent("sold_at", "The sale is before the purchase.");
    }
    return new Pair(
        sku,
        words("size", LONGEST_SIZE),
        price,
        rate(price),
        bought,
        words("condition", LONGEST_WORDS),
        words("notes", LONGEST_NOTES),
        status,
        status == ItemStatus.SOLD ? Optional.of(sale) : Optional.empty());
  }

  private Sale sale() {
    Currency currency = currency("sold_currency");
    return new Sale(
        day("sold_at"),
        words("sold_venue", LONGEST_WORDS).map(PairFields::venue),
        amount("sold_price", currency),
        amount("payout", currency));
  }

  /** One of our venues by its id, however it was typed; any other place as it was. */
  private static String venue(String typed) {
    return Arrays.stream(Provider.values())
        .filter(
            venue -> venue.id().equalsIgnoreCase(typed) || venue.label().equalsIgnoreCase(typed))
        .map(Provider::id)
        .findFirst()
        .orElse(typed);
  }

  private Optional<String> text(String field) {
    return Optional.ofNullable(texts.get(field)).map(String::strip).filter(text -> !text.isEmpty());
  }

  private Optional<String> words(String field, int longest) {
    Optional<String> words = text(field);
    if (words.isPresent() && words.get().length() > longest) {
      problems.putIfAbsent(field, "At most %d characters.".formatted(longest));
    }
    if (words.isPresent() && words.get().indexOf('\0') >= 0) {
      problems.putIfAbsent(field, "A character that cannot be stored.");
    }
    return words;
  }

  private ItemStatus status() {
    String word = text("status").orElse(ItemStatus.HELD.word()).toLowerCase(Locale.ROOT);
    try {
      return ItemStatus.of(word);
    } catch (IllegalArgumentException e) {
      problems.put("status", "One of held, listed or sold.");
      return ItemStatus.HELD;
    }
  }

  private Currency currency(String field) {
    return text(field).flatMap(code -> currency(field, code)).orElse(usual);
  }

  private Optional<Currency> currency(String field, String code) {
    try {
      Currency currency = Currency.getInstance(code.toUpperCase(Locale.ROOT));
      if (currency.getDefaultFractionDigits() >= 0 && currency.getDefaultFractionDigits() <= 2) {
        return Optional.of(currency);
      }
      problems.put(field, "Amounts in " + currency + " cannot be kept to their smallest unit.");
    } catch (IllegalArgumentException e) {
      problems.put(field, "Three letters of a currency, such as USD or EUR.");
    }
    return Optional.empty();
  }

  private Optional<BigDecimal> number(String field) {
    Optional<String> text = text(field).map(typed -> typed.replace(',', '.'));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.get().matches("[0-9]{1,12}(\\.[0-9]{1,8})?")) {
      problems.put(field, "A number such as 120 or 119.90, without a sign or a currency.");
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(text.get());
    if (number.compareTo(TOO_MUCH) >= 0) {
      problems.put(field, "Less than 10,000,000,000.");
      return Optional.empty();
    }
    return Optional.of(number);
  }

  private Optional<Money> amount(String field, Currency currency) {
    Optional<BigDecimal> number = number(field);
    try {
      return number.map(major -> Money.ofMajor(major, currency));
    } catch (IllegalArgumentException e) {
      problems.put(
          field,
          "At most %d decimals in %s."
              .formatted(currency.getDefaultFractionDigits(), currency.getCurrencyCode()));
      return Optional.empty();
    }
  }

  /** A rate into the currency named beside it, or into the usual one. */
  private Optional<ExchangeRate> rate(Optional<Money> price) {
    Optional<BigDecimal> rate = number("purchase_rate");
    Currency into = currency("rate_currency");
    if (rate.isEmpty() || price.isEmpty()) {
      return Optional.empty();
    }
    if (rate.get().signum() == 0) {
      problems.put("purchase_rate", "A rate is above zero.");
      return Optional.empty();
    }
    return Optional.of(new ExchangeRate(price.get().currency(), into, rate.get()));
  }

  private Optional<LocalDate> day(String field) {
    Optional<String> typed = text(field);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(typed.get());
      if (!day.isBefore(FIRST_DAY) && !day.isAfter(today.plusDays(1))) {
        return Optional.of(day);
      }
      problems.put(field, "A day from 1970 to today.");
    } catch (DateTimeException e) {
      problems.put(field, "A day as 2026-03-31.");
    }
    return Optional.empty();
  }
}
