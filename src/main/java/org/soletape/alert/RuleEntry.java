package org.soletape.alert;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.market.Side;
import org.soletape.money.Money;
import org.soletape.money.PriceCurrency;

/** A rule as somebody states it, field by field as texts, in a form or in JSON. */
public final class RuleEntry {
  public static final String KIND = "kind";
  public static final String SKU = "sku";
  public static final String SIZE = "size";
  public static final String PAIR = "pair_id";
  public static final String SIDE = "side";
  public static final String VENUE = "venue";
  public static final String DIRECTION = "direction";
  public static final String BOUND = "bound";

  /** A currency's code, or {@value #PERCENT}. */
  public static final String UNIT = "unit";

  public static final String DAYS = "days";
  public static final String QUIET_DAYS = "quiet_days";
  public static final String UNTIL = "until";
  public static final String PAUSED = "paused";

  public static final String ABOVE = "above";
  public static final String BELOW = "below";
  public static final String PERCENT = "percent";

  private static final BigDecimal LEAST_MOVE = BigDecimal.valueOf(3);
  private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(10_000);
  private static final long MOST_MINOR = 1_000_000_000L;
  private static final String NUMBER = "-?[0-9]{1,9}(\\.[0-9]{1,3})?";

  private static final String GROUPED = ".*,[0-9]{3}";

  private final AlertSubjects subjects;
  private final UUID userId;
  private final Map<String, String> typed;
  private final Currency usual;
  private final LocalDate today;
  private final Map<String, String> problems = new LinkedHashMap<>();

  private RuleEntry(
      AlertSubjects subjects,
      UUID userId,
      Map<String, String> typed,
      Currency usual,
      LocalDate today) {
    this.subjects = subjects;
    this.userId = userId;
    this.typed = new HashMap<>(typed);
    this.usual = usual;
    this.today = today;
  }

  /**
   * What became of it.
   *
   * @param rule empty exactly when there are problems
   * @param problems a sentence for each field that cannot be used
   */
  public record Result(Optional<AlertRule> rule, Map<String, String> problems) {}

  /**
   * Reads the fields; one that is missing is as usual for the kind.
   *
   * @param usual the currency of an amount that names none
   */
  public static Result read(
      AlertSubjects subjects,
      UUID userId,
      Map<String, String> typed,
      Currency usual,
      LocalDate today) {
    RuleEntry entry = new RuleEntry(subjects, userId, typed, usual, today);
    Optional<RuleKind> kind = RuleKind.of(entry.text(KIND));
    if (kind.isEmpty()) {
      return new Result(Optional.empty(), Map.of(KIND, "Choose what to be told of."));
    }
    Optional<AlertRule> rule = entry.rule(kind.get());
    return new Result(
        entry.problems.isEmpty() ? rule : Optional.empty(), Map.copyOf(entry.problems));
  }

  private Optional<AlertRule> rule(RuleKind kind) {
    Optional<Subject> subject = kind.isOfPair() ? pair() : product(kind);
    Side side =
        choice(
                SIDE,
                text(SIDE).isEmpty() ? Optional.of(Side.ASK) : Side.of(text(SIDE)),
                "ask or bid")
            .orElse(Side.ASK);
    boolean above = above(kind, side);
    Optional<Currency> currency = currency(kind);
    Optional<Long> bound = bound(kind, currency, above);
    Optional<Provider> venue = venue(kind);
    int days = kind == RuleKind.MOVE ? days() : 0;
    int quietDays = quietDays();
    Optional<LocalDate> until = until();
    boolean paused = text(PAUSED).equals("true");
    if (subject.isEmpty() || bound.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new AlertRule(
            kind,
            subject.get(),
            kind == RuleKind.PRICE || kind == RuleKind.PROFIT ? side : Side.ASK,
            venue,
            days,
            new Bound(above, bound.get()),
            currency,
            quietDays,
            until,
            paused));
  }

  private Optional<Subject> pair() {
    String id = text(PAIR);
    Optional<Subject> found =
        id.isEmpty()
            ? Optional.empty()
            : subjects.pair(userId, id).map(item -> Subject.pair(item.id()));
    return choice(PAIR, found, "one of the pairs you own");
  }

  private Optional<Subject> product(RuleKind kind) {
    Optional<UUID> product = text(SKU).isEmpty() ? Optional.empty() : subjects.product(text(SKU));
    if (product.isEmpty()) {
      problems.put(SKU, "No product of the market has this style code.");
      return Optional.empty();
    }
    if (text(SIZE).isEmpty() && kind != RuleKind.PAYS_TO_MOVE) {
      return product.map(Subject::product);
    }
    return choice(
        SIZE,
        subjects.size(product.get(), text(SIZE)).map(Subject::size),
        "a size of this product");
  }

  private boolean above(RuleKind kind, Side side) {
    String usually = kind == RuleKind.PRICE && side == Side.ASK ? BELOW : ABOVE;
    String stated = text(DIRECTION).isEmpty() ? usually : text(DIRECTION);
    if (!stated.equals(ABOVE) && !stated.equals(BELOW)) {
      problems.put(DIRECTION, "Must be above or below.");
    }
    return stated.equals(ABOVE);
  }

  private Optional<Currency> currency(RuleKind kind) {
    String unit = text(UNIT);
    if (kind.isShare() || (kind == RuleKind.PROFIT && unit.equals(PERCENT))) {
      return Optional.empty();
    }
    return unit.isEmpty()
        ? Optional.of(usual)
        : choice(UNIT, PriceCurrency.of(unit), "the code of a currency, such as USD");
  }

  private Optional<Long> bound(RuleKind kind, Optional<Currency> currency, boolean above) {
    if (kind == RuleKind.GONE_DARK) {
      return Optional.of(AlertRule.WHOLE);
    }
    if (kind == RuleKind.UNDERCUT && !above && text(BOUND).isEmpty()) {
      return Optional.of(0L);
    }
    if (text(BOUND).matches(GROUPED)) {
      problems.put(BOUND, "Could be thousands or decimals: write it without separators.");
      return Optional.empty();
    }
    String plain = text(BOUND).replace(',', '.').replace('\u2212', '-');
    if (!plain.matches(NUMBER)) {
      problems.put(BOUND, "Must be a number such as 200 or 99.95.");
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(plain);
    return currency.isEmpty()
        ? share(kind, number, above)
        : amount(kind, number, currency.get(), above);
  }

  private Optional<Long> share(RuleKind kind, BigDecimal percent, boolean above) {
    boolean isMove = kind == RuleKind.MOVE;
    if (percent.abs().compareTo(MOST_PERCENT) > 0
        || (isMove && percent.compareTo(LEAST_MOVE) < 0)
        || percent.stripTrailingZeros().scale() > 2) {
      problems.put(
          BOUND,
          isMove
              ? "Must be a percentage from 3 on, with two decimals at most."
              : "Must be a percentage with two decimals at most.");
      return Optional.empty();
    }
    long share = percent.movePointRight(2).longValueExact();
    return Optional.of(isMove && !above ? -share : share);
  }

  private Optional<Long> amount(
      RuleKind kind, BigDecimal amount, Currency currency, boolean above) {
    try {
      long minor = Money.ofMajor(amount, currency).minor();
      if (Math.abs(minor) > MOST_MINOR) {
        problems.put(BOUND, "Is too large.");
      } else if (minor < least(kind, above)) {
        problems.put(BOUND, least(kind, above) > 0 ? "Must be more than zero." : "Is below zero.");
      } else {
        return Optional.of(minor);
      }
    } catch (IllegalArgumentException e) {
      problems.put(BOUND, "Has more decimals than " + currency + ".");
    }
    return Optional.empty();
  }

  /** Prices are more than nothing; by nothing a listing is undercut when it is the lowest. */
  private static long least(RuleKind kind, boolean above) {
    return switch (kind) {
      case PRICE -> 1;
      case UNDERCUT -> above ? 1 : 0;
      case PROFIT, MOVE, PAYS_TO_MOVE, GONE_DARK -> Long.MIN_VALUE;
    };
  }

  private Optional<Provider> venue(RuleKind kind) {
    String id = text(VENUE);
    if (id.isEmpty() || kind == RuleKind.UNDERCUT) {
      return Optional.empty();
    }
    for (Provider venue : Provider.values()) {
      if (venue.id().equals(id)) {
        return Optional.of(venue);
      }
    }
    problems.put(VENUE, "Must be one of the venues, or left out for any.");
    return Optional.empty();
  }

  private int days() {
    String days = text(DAYS).isEmpty() ? "1" : text(DAYS);
    if (!days.equals("1") && !days.equals("7")) {
      problems.put(DAYS, "Must be 1 or 7.");
      return 1;
    }
    return Integer.parseInt(days);
  }

  private int quietDays() {
    String typedDays = text(QUIET_DAYS);
    if (typedDays.isEmpty()) {
      return 0;
    }
    if (typedDays.matches("[0-9]{1,3}") && Integer.parseInt(typedDays) <= AlertRule.LONGEST_REST) {
      return Integer.parseInt(typedDays);
    }
    problems.put(QUIET_DAYS, "Must be a number of days up to " + AlertRule.LONGEST_REST + ".");
    return 0;
  }

  private Optional<LocalDate> until() {
    if (text(UNTIL).isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate until = LocalDate.parse(text(UNTIL));
      if (!until.isBefore(today) && until.getYear() < 10_000) {
        return Optional.of(until);
      }
      problems.put(UNTIL, "Is over already.");
    } catch (DateTimeException e) {
      problems.put(UNTIL, "Must be a date such as 2026-12-31.");
    }
    return Optional.empty();
  }

  private <T> Optional<T> choice(String field, Optional<T> chosen, String allowed) {
    if (chosen.isEmpty()) {
      problems.put(field, "Must be " + allowed + ".");
    }
    return chosen;
  }

  private String text(String field) {
    return typed.getOrDefault(field, "").strip();
  }
}
