package org.soletape.web.inventory;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import org.soletape.catalog.Provider;
import org.soletape.market.Side;
import org.soletape.money.Money;
import org.soletape.portfolio.sell.Remark;
import org.soletape.portfolio.sell.SellRow;
import org.soletape.web.chart.CountText;
import org.soletape.web.chart.MoneyText;

/** What stands out about a row, in one sentence, the same for the page and the JSON. */
record SellSentence(SellRow row) {
  String text() {
    String words = row.remarks().stream().map(this::words).collect(Collectors.joining("; "));
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }

  private String words(Remark remark) {
    return switch (remark.rule()) {
      case USED ->
          "stated as \u201c%s\u201d, and these are prices of new pairs"
              .formatted(row.lot().example().item().pair().condition().orElse(""));
      case UNPRICED -> "no price today because " + row.cash().payout().reason();
      case STALE -> "every price is older than it should be";
      case CASH_FIRST -> cashFirst(remark);
      case YEAR_HIGH -> year(remark, "highest");
      case YEAR_LOW -> year(remark, "lowest");
      case LOSS -> loss(remark);
      case DEAR_SIZE -> size(remark, "above");
      case CHEAP_SIZE -> size(remark, "below");
      case SELLS_FAST ->
          "%s were sold at %s in seven days"
              .formatted(CountText.of((int) remark.number()), venue(remark));
      case NONE_SOLD -> "none was sold at %s in seven days".formatted(venue(remark));
      case NARROW_GAP -> gap(remark);
      case ONLY_LISTED ->
          "there is no fresh bid; listed at %s it would leave %s"
              .formatted(venue(remark), amount(remark));
      case ONLY_CASH ->
          "there is no fresh ask; cash at %s leaves %s".formatted(venue(remark), amount(remark));
      case LISTING_FIRST ->
          "listing at %s would leave %s more than cash at %s"
              .formatted(venue(remark), amount(remark), other(remark));
    };
  }

  private static String cashFirst(Remark remark) {
    String much =
        remark.amount().map(Money::minor).orElse(0L) == 0
            ? "as much as"
            : amount(remark) + " more than";
    return "cash at %s pays %s listing at %s".formatted(venue(remark), much, other(remark));
  }

  /** Which way is the better one is said where both are known. */
  private String loss(Remark remark) {
    String way =
        remark.other().isPresent()
            ? "even the better way, at %s, brings"
            : row.cash().fresh().isPresent() ? "cash at %s brings" : "listing at %s would bring";
    return (way + " %s less than it cost").formatted(venue(remark), amount(remark));
  }

  private String year(Remark remark, String extreme) {
    boolean isBid = row.year().orElseThrow().today().side() == Side.BID;
    return "the %s at %s is the %s in %s"
        .formatted(
            isBid ? "bid" : "ask",
            venue(remark),
            extreme,
            CountText.of((int) remark.number(), "day"));
  }

  private static String size(Remark remark, String where) {
    return "its ask at %s is %s %s the median of its sizes"
        .formatted(venue(remark), percent(remark.number()), where);
  }

  private static String gap(Remark remark) {
    Money gap = remark.amount().orElseThrow();
    return gap.minor() < 0
        ? "the bid at %s is %s above its ask".formatted(venue(remark), MoneyText.of(gap.negated()))
        : "bid and ask at %s are %s apart".formatted(venue(remark), MoneyText.of(gap));
  }

  /** Of thousandths, such as {@code 24.5 %}; a whole one without decimals. */
  static String percent(long thousandths) {
    return BigDecimal.valueOf(thousandths, 1).stripTrailingZeros().toPlainString() + " %";
  }

  private static String venue(Remark remark) {
    return remark.venue().map(Provider::label).orElseThrow();
  }

  private static String other(Remark remark) {
    return remark.other().map(Provider::label).orElseThrow();
  }

  private static String amount(Remark remark) {
    return MoneyText.of(remark.amount().orElseThrow());
  }
}
