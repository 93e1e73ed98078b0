package org.soletape.cli;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.StyleCode;
import org.soletape.market.HeldQuote;
import org.soletape.market.HeldQuotes;
import org.soletape.market.HeldQuotes.Decided;
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
  }

  @Override
  public Integer call() {
    List<Provider> venues = venues();
    try (App app = context().openApp()) {
      HeldQuotes held = app.openPages().heldQuotes();
      if (choice == null) {
        print(held.all(LISTED).stream().filter(quote -> isAt(quote, venues)).toList());
      } else if (choice.confirmed != null) {
        confirm(held, product(app, choice.confirmed), venues);
      } else {
        reject(held, product(app, choice.rejected), venues);
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

  private void confirm(HeldQuotes held, Product product, List<Provider> venues) {
    Instant now = context().clock().instant();
    for (Provider at : venues) {
      Decided decided = held.confirm(product, at, now);
      tell(
          product,
          at,
          decided,
          decided.quotes() > 0
              ? "prices confirmed and shown: " + decided.quotes()
              : "may be found again by the next sync: " + String.join(", ", decided.listings()));
    }
  }

  private void reject(HeldQuotes held, Product product, List<Provider> venues) {
    Instant now = context().clock().instant();
    for (Provider at : venues) {
      Decided decided = held.reject(product, at, now);
      String unmapped =
          decided.listings().isEmpty()
              ? ""
              : "; unmapped, and not matched again with " + decided.listings().getFirst();
      tell(product, at, decided, "prices dropped: " + decided.quotes() + unmapped);
    }
  }

  private void tell(Product product, Provider at, Decided decided, String what) {
    PrintWriter out = out();
    out.printf(
        "%s at %s: %s.%n",
        product.sku(), at.label(), decided.isNothing() ? "nothing is held back" : what);
  }

  private static boolean isAt(HeldQuote quote, List<Provider> venues) {
    return venues.contains(quote.held().provider());
  }

  private void print(List<HeldQuote> quotes) {
    PrintWriter out = out();
    if (quotes.isEmpty()) {
      out.println("Nothing is held back.");
    } else {
      HeldQuoteText.print(out, quotes, context().clock().instant());
    }
  }
}
