package org.soletape.web.market;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.soletape.fees.NetPrices;
import org.soletape.market.PollingCalendar;
import org.soletape.market.ProductList;
import org.soletape.market.ProductOrder;
import org.soletape.market.ProductQuery;
import org.soletape.market.Slot;
import org.soletape.web.Caching;
import org.soletape.web.DrawnPages;
import org.soletape.web.Edition;
import org.soletape.web.Heading;
import org.soletape.web.Option;
import org.soletape.web.Pages;
import org.soletape.web.Templates;
import org.soletape.web.chart.CountText;

/**
 * The list of all products: searched, filtered, sorted and paged by its address alone.
 *
 * @param arriving a sentence on what of the tape is not there yet; empty once all is
 */
record OverviewPage(
    ProductList products,
    DisplayCurrency currency,
    Caching caching,
    Clock clock,
    Templates templates,
    Supplier<Optional<String>> arriving,
    DrawnPages drawn) {
  /** The orders offered in a list, for narrow screens where the headings are not shown. */
  static final List<Option> ORDERS =
      Option.of(
          "popularity", "Most popular",
          "name", "Brand and name",
          "sku", "SKU",
          "ask", "Lowest ask first",
          "-ask", "Highest ask first",
          "bid", "Highest bid first",
          "-bid", "Lowest bid first",
          "spread", "Narrowest spread first",
          "-spread", "Widest spread first",
          "change", "Biggest rise in 7 days",
          "-change", "Biggest fall in 7 days",
          "change_30d", "Biggest rise in 30 days",
          "-change_30d", "Biggest fall in 30 days",
          "age", "Latest update",
          "-age", "Oldest update");

  /** Prices turn stale one after the other, also while nothing arrives. */
  private static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

  static final long KEPT_BYTES = 2_000_000;

  void show(Context context) {
    Instant now = clock.instant();
    OverviewQuery query = OverviewQuery.read(context::queryParam);
    ProductList.State state = products.state(Slot.of(now));
    Optional<String> missing = arriving.get();
    CurrencyChoice choice = currency.choice(query.currency(), state.currencies(), caching.today());
    Edition edition =
        DisplayCurrency.lasting(
            caching.edition(
                state.booksAreIn(),
                "overview.html",
                query.address(),
                state.version(),
                state.calendar(),
                choice.version(),
                missing,
                now.getEpochSecond() / LONGEST_LIFE.toSeconds()),
            choice.display());
    drawn.answer(
        context,
        edition,
        Templates.HTML,
        () ->
            templates.bytes(
                "overview.jte",
                view(
                        products,
                        query,
                        state.calendar(),
                        NetPrices.standard(caching.today()),
                        choice,
                        now)
                    .arriving(missing)));
  }

  /**
   * The list as it is drawn.
   *
   * @param net the fees of the seller it is drawn for
   */
  static OverviewView view(
      ProductList products,
      OverviewQuery query,
      PollingCalendar today,
      NetPrices net,
      CurrencyChoice choice,
      Instant now) {
    ShownAmounts shown = new ShownAmounts(query.prices(), net, choice.display(), choice.today());
    ProductList.Page found = products.find(query.asked(), shown.seen(now));
    List<ProductList.BrandCount> brands = products.brands();
    OverviewDrawing drawing = new OverviewDrawing(today, shown, now);
    return new OverviewView(
        query.asked(),
        Pricing.of(shown, OwnMarketPage.LIST, basis -> query.withPrices(basis).address()),
        summary(query.asked().text(), found),
        new OverviewView.Finder(
            brands.stream().map(brand -> choice(brand, query.asked())).toList(),
            Option.choosing(query.asked().order().word(), ORDERS),
            choice.view()),
        headings(query),
        found.products().stream().map(drawing::row).toList(),
        Pages.around(
            query.asked().page(),
            ProductQuery.PAGE_SIZE,
            found.products().size(),
            found.total(),
            number -> query.onPage(number).address()),
        brands.isEmpty() && found.products().isEmpty() && !query.asked().isNarrowed(),
        Optional.empty());
  }

  private static String summary(String text, ProductList.Page found) {
    String products = CountText.of(found.total(), "product");
    return found
        .instead()
        .map(words -> products + " for “" + words + "”: none has “" + text + "”")
        .orElse(text.isEmpty() ? products : products + " for “" + text + "”");
  }

  private static Option choice(ProductList.BrandCount brand, ProductQuery asked) {
    return new Option(
        brand.brand(),
        brand.brand() + " (" + CountText.of(brand.products()) + ")",
        asked.brand().filter(brand.brand()::equalsIgnoreCase).isPresent());
  }

  private static List<Heading> headings(OverviewQuery query) {
    return List.of(
        heading(query, ProductOrder.Key.NAME, "Product", "product"),
        heading(query, ProductOrder.Key.SKU, "SKU", "sku"),
        heading(query, ProductOrder.Key.ASK, "Ask", "ask"),
        heading(query, ProductOrder.Key.BID, "Bid", "bid"),
        heading(query, ProductOrder.Key.CHANGE, "7 days", "days7"),
        heading(query, ProductOrder.Key.CHANGE_30D, "30 days", "change"),
        heading(query, ProductOrder.Key.AGE, "Updated", "age"));
  }

  private static Heading heading(
      OverviewQuery query, ProductOrder.Key key, String label, String style) {
    ProductOrder order = query.asked().order();
    // The latest answer is the youngest.
    boolean ascending = key.isAscending() || key == ProductOrder.Key.AGE;
    return Heading.sorting(
        label,
        style,
        query.sortedBy(key).address(),
        order.key() == key,
        ascending != order.reversed());
  }
}
