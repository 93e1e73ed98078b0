package org.soletape.web.inventory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.soletape.fees.FeeSettings;
import org.soletape.fees.Fees;
import org.soletape.money.Money;

/** Fee settings as a form sends them, and what is wrong with them. */
final class FeesForm {
  private static final BigDecimal HUNDREDTHS = BigDecimal.valueOf(100);

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> problems = new HashMap<>();

  private FeesForm() {}

  /**
   * What came of reading a form.
   *
   * @param settings empty when anything is wrong
   */
  record Read(Optional<FeeSettings> settings, Form form) {}

  /** The form that would send these settings. */
  static Form of(FeeSettings settings) {
    return new Form(
        Map.of(
            "currency", settings.currency().getCurrencyCode(),
            "stockx_level", String.valueOf(settings.stockxLevel()),
            "stockx_minimum",
                settings.stockxMinimum().map(fee -> fee.major().toPlainString()).orElse(""),
            "alias_rating", String.valueOf(settings.aliasRating()),
            "alias_seller_fee", settings.aliasSellerFee().major().toPlainString(),
            "alias_cash_out", percent(settings.aliasCashOut())),
        Map.of());
  }

  static String percent(int basisPoints) {
    return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
  }

  /** Reads a form; a changed currency brings its own smallest fee with it. */
  static Read read(Function<String, String> parameters, FeeSettings present) {
    FeesForm form = new FeesForm();
    for (String field : of(present).values().keySet()) {
      form.values.put(field, Optional.ofNullable(parameters.apply(field)).orElse("").strip());
    }
    Optional<FeeSettings> settings = form.settings(present);
    return new Read(
        settings.filter(unused -> form.problems.isEmpty()), new Form(form.values, form.problems));
  }

  private Optional<FeeSettings> settings(FeeSettings present) {
    Optional<Currency> currency = currency();
    OptionalInt level = whole("stockx_level", 1, 5);
    OptionalInt rating = whole("alias_rating", 0, 100);
    OptionalInt cashOut = basisPoints();
    if (currency.isEmpty()) {
      return Optional.empty();
    }
    boolean same = currency.get().equals(present.currency());
    Optional<Money> minimum =
        same
            ? amount("stockx_minimum", currency.get())
            : Fees.standard(currency.get()).stockxMinimum();
    Optional<Money> sellerFee =
        same ? amount("alias_seller_fee", currency.get()) : Optional.empty();
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new FeeSettings(
            currency.get(),
            level.getAsInt(),
            minimum,
            rating.getAsInt(),
            sellerFee.orElse(new Money(0, currency.get())),
            cashOut.getAsInt()));
  }

  private Optional<Currency> currency() {
    try {
      Currency currency =
          Currency.getInstance(values.get("currency").toUpperCase(java.util.Locale.ROOT));
      if (currency.getDefaultFractionDigits() >= 0) {
        return Optional.of(currency);
      }
    } catch (IllegalArgumentException e) {
      // Told below, like one that has no minor unit.
    }
    problems.put("currency", "Three letters of a currency, such as USD or EUR.");
    return Optional.empty();
  }

  private OptionalInt whole(String field, int least, int most) {
    String value = values.get(field);
    if (value.matches("[0-9]{1,3}")) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return OptionalInt.of(number);
      }
    }
    problems.put(field, "A whole number from %d to %d.".formatted(least, most));
    return OptionalInt.empty();
  }

  private OptionalInt basisPoints() {
    String value = values.get("alias_cash_out").replace(',', '.');
    if (value.matches("[0-9]{1,2}(\\.[0-9]{1,2})?")) {
      BigDecimal points = new BigDecimal(value).multiply(HUNDREDTHS);
      return OptionalInt.of(points.setScale(0, RoundingMode.UNNECESSARY).intValueExact());
    }
    problems.put("alias_cash_out", "A percentage from 0 to 99.99, such as 2.9.");
    return OptionalInt.empty();
  }

  private Optional<Money> amount(String field, Currency currency) {
    if (values.get(field).isEmpty()) {
      return Optional.empty();
    }
    Optional<Money> amount = TypedAmount.read(values.get(field), currency);
    if (amount.isEmpty()) {
      problems.put(field, "An amount in " + currency.getCurrencyCode() + ", such as 5.");
    }
    return amount;
  }
}
