package org.soletape.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.soletape.market.HeldQuote;
import org.soletape.market.LatestQuote;
import org.soletape.money.Money;

/** Held quotes in words: what is shown, what waits, and how old both are. */
final class HeldQuoteText {
  private static final String ROW = "%-16s %-7s %-6s %-42s %s%n";

  private HeldQuoteText() {}

  static void print(PrintWriter out, List<HeldQuote> quotes, Instant now) {
    out.printf(ROW, "SKU", "VENUE", "SIZE", "SHOWN: ASK / BID", "HELD BACK: ASK / BID");
    for (HeldQuote quote : quotes) {
      out.printf(
          ROW,
          quote.sku(),
          quote.held().provider().label(),
          quote.size(),
          quote.shown().map(shown -> prices(shown, now)).orElse("nothing"),
          prices(quote.held(), now));
    }
  }

  private static String prices(LatestQuote latest, Instant now) {
    return amount(latest, latest.quote().lowestAsk())
        + " / "
        + amount(latest, latest.quote().highestBid())
        + ", "
        + age(Duration.between(latest.observedAt(), now));
  }

  private static String amount(LatestQuote latest, OptionalInt minor) {
    return minor.isPresent() ? new Money(minor.getAsInt(), latest.currency()).toString() : "none";
  }

  private static String age(Duration age) {
    if (age.toHours() >= 48) {
      return age.toDays() + " d ago";
    }
    return age.toMinutes() >= 120 ? age.toHours() + " h ago" : age.toMinutes() + " min ago";
  }
}
