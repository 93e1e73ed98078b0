package org.soletape.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.soletape.catalog.StyleCode;
import org.soletape.money.Money;
import org.soletape.portfolio.PairMarket.Tracked;

/**
 * Pairs of one style code, size and condition, counted together. What is not known of one of them
 * is in no average, and is counted.
 *
 * @param example one of them, which says what they are
 * @param pairs how many there are
 * @param cost what those whose cost is known cost together
 * @param cashToday what the owned ones would bring together
 * @param days for how many days those were held together of which it is known
 * @param dated of how many pairs that is known
 */
public record Lot(
    Valuation example, int pairs, CountedSum cost, CountedSum cashToday, long days, int dated) {
  /** A lot without a pair yet. */
  public static Lot like(Valuation example) {
    return new Lot(example, 0, CountedSum.NONE, CountedSum.NONE, 0, 0);
  }

  /** What all pairs of a lot have in common, and no others have. */
  public static String key(Valuation pair) {
    Pair stated = pair.item().pair();
    String code =
        pair.market()
            .product()
            .map(Tracked::sku)
            .or(stated::sku)
            .map(sku -> new StyleCode(sku).normalised())
            .orElse("");
    String size = pair.market().sizeKey().or(stated::size).orElse("");
    return String.join("|", code, said(size), said(stated.condition().orElse("")));
  }

  private static String said(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  public Lot with(Valuation pair) {
    OptionalInt held = pair.daysHeld();
    return new Lot(
        example,
        pairs + 1,
        cost.with(pair.cost()),
        pair.isOwned() ? cashToday.with(pair.cashToday().payout()) : cashToday,
        days + held.orElse(0),
        dated + (held.isPresent() ? 1 : 0));
  }

  /** What a pair of known cost cost on average, rounded half up; empty when none has one. */
  public Optional<Money> averageCost() {
    return cost.amount()
        .map(sum -> new Money(divided(sum.minor(), cost.counted()), sum.currency()));
  }

  /** The average cost, or why it is not known of any. */
  public Figure averageCostFigure() {
    return averageCost()
        .map(amount -> Figure.of(amount).resting(false, cost.converted() > 0))
        .orElseGet(example::cost);
  }

  /** For how many days a pair was held on average, rounded; empty when it is not known of any. */
  public OptionalInt averageDays() {
    return dated == 0 ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(divided(days, dated)));
  }

  private static long divided(long sum, int count) {
    return BigDecimal.valueOf(sum)
        .divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
