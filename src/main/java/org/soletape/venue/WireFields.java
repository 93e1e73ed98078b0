package org.soletape.venue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;
import org.soletape.venue.VenueFailure.BadItem;

/**
 * Reads single fields of a venue's answer. What a price or an identity hangs on is read strictly
 * and refused with the field's name; what only decorates a listing is absent when unreadable.
 */
public record WireFields(Provider provider) {
  private static final Logger LOG = LoggerFactory.getLogger(WireFields.class);

  private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");
  private static final Pattern INTEGER = Pattern.compile("\\d{1,15}");
  private static final int MOST_DIGITS = 6;
  private static final int RETAIL_DIGITS = 9;
  private static final int DATE_LENGTH = "2026-11-23".length();

  /** The value, which the venue always sends. */
  public <T> T required(T value, String field) {
    if (value == null) {
      throw wrong(field + " is missing");
    }
    return value;
  }

  /** The id, which stands in an answer once. */
  public String first(String id, Set<String> seen, String what) {
    if (!seen.add(id)) {
      throw wrong(what + " occurs twice");
    }
    return id;
  }

  /** A text that may not be blank. */
  public String requiredText(String text, String field) {
    if (required(text, field).isBlank()) {
      throw wrong(field + " is empty");
    }
    return text;
  }

  /** Minor units of a decimal in major units; null and zero mean that there is no such price. */
  public OptionalInt ofMajorUnits(String decimal, Currency currency, String field) {
    if (decimal == null) {
      return OptionalInt.empty();
    }
    if (!DECIMAL.matcher(decimal).matches()) {
      throw notAnAmount(decimal, field);
    }
    try {
      return priceOf(Money.ofMajor(decimal, currency).minor(), field);
    } catch (IllegalArgumentException e) {
      throw new BadItem(told(field + ": " + e.getMessage()), e);
    }
  }

  /** Minor units as sent; null and zero mean that there is no such price. */
  public OptionalInt ofMinorUnits(String integer, String field) {
    if (integer == null) {
      return OptionalInt.empty();
    }
    if (!INTEGER.matcher(integer).matches()) {
      throw notAnAmount(integer, field);
    }
    return priceOf(Long.parseLong(integer), field);
  }

  /** The currency of an ISO 4217 code. */
  public Currency currency(String code, String field) {
    try {
      return Currency.getInstance(requiredText(code, field));
    } catch (IllegalArgumentException e) {
      throw new BadItem(told(field + " is no currency"), e);
    }
  }

  /** A US shoe size without needless zeros. */
  public BigDecimal size(BigDecimal number, String field) {
    BigDecimal size = required(number, field);
    boolean plausible =
        size.signum() >= 0 && size.precision() <= MOST_DIGITS && Math.abs(size.scale()) < 3;
    if (!plausible) {
      throw wrong(field + " is no size");
    }
    return size.signum() == 0 ? BigDecimal.ZERO : size.stripTrailingZeros();
  }

  /** The text, unless it is blank. */
  public static Optional<String> text(String text) {
    return Optional.ofNullable(text).map(String::strip).filter(kept -> !kept.isEmpty());
  }

  /** A retail price in major units, unless it is unreadable or not above zero. */
  public static Optional<Money> retailOfMajor(BigDecimal major, Currency currency) {
    if (major == null || major.signum() <= 0 || major.precision() - major.scale() > RETAIL_DIGITS) {
      return Optional.empty();
    }
    try {
      return Optional.of(Money.ofMajor(major, currency));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A retail price in minor units, unless it is unreadable or not above zero. */
  public static Optional<Money> retailOfMinor(String integer, Currency currency) {
    return Optional.ofNullable(integer)
        .filter(digits -> INTEGER.matcher(digits).matches())
        .map(digits -> new Money(Long.parseLong(digits), currency))
        .filter(price -> price.minor() > 0);
  }

  /** The day of a date, or of a timestamp in UTC. */
  public static Optional<LocalDate> day(String dateOrTimestamp) {
    if (dateOrTimestamp == null || dateOrTimestamp.length() < DATE_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(dateOrTimestamp.substring(0, DATE_LENGTH)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A failure that says what is wrong with the answer. */
  public BadItem wrong(String what) {
    return new BadItem(told(what), false);
  }

  /** A failure that says the venue means something else by the id now: it has to be found again. */
  public BadItem lost(String what) {
    return new BadItem(told(what), true);
  }

  /**
   * What was read, unless an amount in it is larger than can be kept. Its size then counts as not
   * sent: that nobody offers would be wrong, and the other sizes are as good as ever.
   */
  public static <T> Optional<T> unlessTooLarge(Supplier<T> read) {
    try {
      return Optional.of(read.get());
    } catch (TooLarge e) {
      LOG.warn("a size was left out: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static final class TooLarge extends RuntimeException {
    TooLarge(String message) {
      super(message);
    }
  }

  private OptionalInt priceOf(long minor, String field) {
    if (minor > Integer.MAX_VALUE) {
      throw new TooLarge(told(field + " is too large to be kept: " + minor));
    }
    return minor == 0 ? OptionalInt.empty() : OptionalInt.of((int) minor);
  }

  private BadItem notAnAmount(String text, String field) {
    return wrong(field + " is no amount: '" + ErrorText.excerpt(text) + "'");
  }

  private String told(String what) {
    return provider.label() + ": " + what;
  }
}
