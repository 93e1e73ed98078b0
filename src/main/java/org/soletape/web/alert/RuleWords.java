package org.soletape.web.alert;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.soletape.alert.AlertRule;
import org.soletape.alert.Bound;
import org.soletape.alert.Reading;
import org.soletape.alert.RuleKind;
import org.soletape.alert.Shoe;
import org.soletape.alert.StoredRule;
import org.soletape.alert.Wording;
import org.soletape.catalog.Provider;
import org.soletape.market.Side;
import org.soletape.money.Money;
import org.soletape.notice.Line;
import org.soletape.notice.LinesText;
import org.soletape.web.Links;
import org.soletape.web.chart.MoneyText;

/** Says what rules wait for and what they have seen, on pages and in messages alike. */
public final class RuleWords implements Wording {
  @Override
  public Line line(StoredRule stored, Reading reading) {
    String text =
        "%s: %s. You wait for: %s."
            .formatted(about(stored), seen(stored.rule(), reading), waits(stored.rule()));
    return new Line(LinesText.cut(text, Line.LONGEST), Optional.of(path(stored)));
  }

  /** The shoe: {@code Nike Dunk Low (DD1391-100), size 10}. */
  public static String about(StoredRule stored) {
    return stored.shoe().map(RuleWords::name).orElse("A pair that is not tracked");
  }

  private static String name(Shoe shoe) {
    String name =
        shoe.name().equals(shoe.sku()) ? shoe.sku() : shoe.name() + " (" + shoe.sku() + ")";
    return shoe.sizeKey().map(size -> name + ", size " + size).orElse(name);
  }

  /** Where what a rule is about can be looked at. */
  public static String path(StoredRule stored) {
    return stored
        .rule()
        .subject()
        .pairId()
        .map(id -> "/inventory/" + Links.encoded(id))
        .or(() -> stored.shoe().map(shoe -> Links.market(shoe.sku())))
        .orElse("/alerts");
  }

  /** What a rule waits for: {@code the lowest ask at $200 or less}. */
  public static String waits(AlertRule rule) {
    String amount = amount(rule, Math.abs(rule.bound().value()));
    String enough = amount + (rule.bound().above() ? " or more" : " or less");
    String at = rule.venue().map(venue -> " at " + venue.label()).orElse("");
    return switch (rule.kind()) {
      case PROFIT -> "a profit of " + signed(rule) + " " + side(rule) + at;
      case PRICE -> "the " + price(rule) + at + " at " + enough;
      case MOVE ->
          "the lowest ask%s %s by %s or more within a %s"
              .formatted(
                  at,
                  rule.bound().above() ? "up" : "down",
                  amount,
                  rule.days() == 1 ? "day" : "week");
      case PAYS_TO_MOVE ->
          "buying at one venue and selling%s leaves %s"
              .formatted(at.isEmpty() ? " at another" : at, signed(rule));
      case UNDERCUT -> undercut(rule.bound(), amount);
      case GONE_DARK ->
          rule.bound().above()
              ? "no fresh price" + at + " for two periods"
              : "a fresh price" + at + " again";
    };
  }

  private static String undercut(Bound bound, String amount) {
    return bound.above()
        ? "an ask that is " + amount + " or more below your listing"
        : bound.value() == 0
            ? "no ask below your listing"
            : "no ask more than " + amount + " below your listing";
  }

  /** What is known of the figure, as a sentence without its full stop. */
  public static String seen(AlertRule rule, Reading reading) {
    if (reading.figure().isEmpty()) {
      return reading.gap().orElseThrow();
    }
    long figure = reading.figure().getAsLong();
    String at = reading.at().map(Provider::label).map(label -> " at " + label).orElse("");
    return switch (rule.kind()) {
      case PROFIT -> "a profit of " + amount(rule, figure) + " " + side(rule) + at;
      case PRICE -> "the " + price(rule) + " is " + amount(rule, figure) + at;
      case MOVE -> "the lowest ask moved by " + amount(rule, figure) + at;
      case PAYS_TO_MOVE -> "selling" + at + " leaves " + amount(rule, figure);
      case UNDERCUT ->
          figure > 0
              ? "the lowest ask%s is %s below your listing".formatted(at, amount(rule, figure))
              : "no ask%s is below your listing".formatted(at);
      case GONE_DARK ->
          "the newest price is%s and %s of the age it may have"
              .formatted(
                  reading.at().map(venue -> " of " + venue.label()).orElse(" old"),
                  amount(rule, figure));
    };
  }

  private static String signed(AlertRule rule) {
    Bound bound = rule.bound();
    return amount(rule, bound.value()) + (bound.above() ? " or more" : " or less");
  }

  private static String side(AlertRule rule) {
    return rule.side() == Side.BID ? "for cash today" : "if listed";
  }

  private static String price(AlertRule rule) {
    return rule.side() == Side.BID ? "highest bid" : "lowest ask";
  }

  private static String amount(AlertRule rule, long figure) {
    return rule.currency()
        .map(currency -> money(currency, figure))
        .orElseGet(() -> percent(figure));
  }

  private static String money(Currency currency, long minor) {
    return MoneyText.of(new Money(minor, currency));
  }

  /** Hundredths of a percent: {@code 12.5 %}. */
  static String percent(long share) {
    return BigDecimal.valueOf(share, 2).stripTrailingZeros().toPlainString().replace('-', '\u2212')
        + " %";
  }

  /** What a kind is called where one is chosen. */
  public static String title(RuleKind kind) {
    return switch (kind) {
      case PROFIT -> "Profit of a pair";
      case PRICE -> "Price";
      case MOVE -> "Moved";
      case PAYS_TO_MOVE -> "Pays to move";
      case UNDERCUT -> "Undercut";
      case GONE_DARK -> "Gone dark";
    };
  }
}
