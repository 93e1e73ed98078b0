package org.soletape.cli;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.StyleCode;
import org.soletape.market.HeldQuote;
import org.soletape.market.HeldQuotes;
import org.soletape.market.HeldQuotes.Decided;
import org.soletape.market.LatestQuote;
import org.soletape.market.Price;
import org.soletape.money.Money;
import org.soletape.wiring.App;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows quotes that are held back, and lets a person decide about them. */
@Command(
    name = "quarantine",
    description = {
      "Lists prices that jumped on a new match and are held back until the next slot agrees.",
      "--confirm shows those of a product now. --reject drops them: the venue's listing is another"
          + " shoe, so the product is unmapped there and no search takes that listing again;"
          + " --confirm takes a rejection back."
    })
final class QuarantineCommand extends Action {
  private static final int LISTED = 1_000;
  private static final String ROW = "%-16s %-7s %-6s %-42s %s%n";
  private static final String NOTHING = "nothing is held back";

  @ArgGroup private Choice choice;

  @Option(
      names = "--venue",
      paramLabel = "VENUE",
      description = "Only at this venue: stockx or alias; both when not given.")
  private String venue;

  /** At most one decision. */
  private static final class Choice {
    @Option(names = "--confirm", paramLabel = "SKU", description = "The prices are right.")
    private String confirmed;

    @Option(names = "--reject", paramLabel = "SKU", description = "They are of another shoe.")
    private String rejected;

    String sku() {
      return confirmed == null ? rejected : confirmed;
    }
  }

  @Override
  public Integer call() {
    List<Provider> venues = venues();
    try (App app = context().openApp()) {
      HeldQuotes held = new HeldQuotes(app.database());
      if (choice == null) {
        print(held.all(LISTED).stream().filter(quote -> isAt(quote, venues)).toList());
      } else {
        decide(held, product(app, choice.sku()), venues);
      }
      return 0;
    }
  }

  private List<Provider> venues() {
    if (venue == null) {
      return List.of(Provider.values());
    }
    String ids = Stream.of(Provider.values()).map(Provider::id).collect(joining(" or "));
    return Stream.of(Provider.values())
        .filter(provider -> provider.id().equalsIgnoreCase(venue))
        .findFirst()
        .map(List::of)
        .orElseThrow(() -> refusal("--venue must be " + ids + ", not '" + venue + "'"));
  }

  private Product product(App app, String sku) {
    return app.catalog()
        .find(new StyleCode(sku))
        .orElseThrow(() -> refusal("no product has the style code '" + sku + "'"));
  }

  private void decide(HeldQuotes held, Product product, List<Provider> venues) {
    Instant now = context().clock().instant();
    for (Provider at : venues) {
      String outcome =
          choice.confirmed == null
              ? rejected(held.reject(product, at, now))
              : confirmed(held.confirm(product, at, now));
      out().printf("%s at %s: %s.%n", product.sku(), at.label(), outcome);
    }
  }

  private static String confirmed(Decided decided) {
    if (decided.isNothing()) {
      return NOTHING;
    }
    return decided.quotes() > 0
        ? "prices confirmed and shown: " + decided.quotes()
        : "may be found again by the next sync: " + String.join(", ", decided.listings());
  }

  private static String rejected(Decided decided) {
    if (decided.isNothing()) {
      return NOTHING;
    }
    String unmapped =
        decided.listings().isEmpty()
            ? ""
            : "; unmapped, and not matched again with " + decided.listings().getFirst();
    return "prices dropped: " + decided.quotes() + unmapped;
  }

  private static boolean isAt(HeldQuote quote, List<Provider> venues) {
    return venues.contains(quote.held().provider());
  }

  /** What is shown, what waits, and how old both are. */
  private void print(List<HeldQuote> quotes) {
    if (quotes.isEmpty()) {
      out().println("Nothing is held back.");
      return;
    }
    Instant now = context().clock().instant();
    out().printf(ROW, "SKU", "VENUE", "SIZE", "SHOWN: ASK / BID", "HELD BACK: ASK / BID");
    for (HeldQuote quote : quotes) {
      out()
          .printf(
              ROW,
              quote.sku(),
              quote.held().provider().label(),
              quote.size(),
              quote.shown().map(shown -> prices(shown, now)).orElse("nothing"),
              prices(quote.held(), now));
    }
  }

  private static String prices(LatestQuote latest, Instant now) {
    return amount(latest.ask())
        + " / "
        + amount(latest.bid())
        + ", "
        + age(Duration.between(latest.observedAt(), now));
  }

  private static String amount(Price price) {
    return price.amount().map(Money::toString).orElse("none");
  }

  private static String age(Duration age) {
    if (age.toHours() >= 48) {
      return age.toDays() + " d ago";
    }
    return age.toMinutes() >= 120 ? age.toHours() + " h ago" : age.toMinutes() + " min ago";
  }
}
