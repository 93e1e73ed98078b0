package org.soletape.web.market;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.soletape.catalog.Provider;
import org.soletape.fees.NetPrices;
import org.soletape.market.MarketProduct;
import org.soletape.market.ProductWeek;
import org.soletape.market.SizeQuotes;
import org.soletape.market.SizeWeek;
import org.soletape.market.Slot;
import org.soletape.market.Tier;
import org.soletape.market.VenueListing;
import org.soletape.money.Money;
import org.soletape.web.Choice;
import org.soletape.web.Heading;
import org.soletape.web.Links;
import org.soletape.web.chart.ChartRange;
import org.soletape.web.chart.Moment;
import org.soletape.web.chart.MoneyText;
import org.soletape.web.market.MarketColumn.Figure;
import org.soletape.web.market.MarketQuery.Side;
import org.soletape.web.market.MarketView.Fact;
import org.soletape.web.market.MarketView.Row;
import org.soletape.web.market.MarketView.Span;
import org.soletape.web.market.MarketView.Venue;

/** Turns a product and its quotes into a page to draw, as it looks at one instant. */
final class MarketDrawing {
  private static final Currency DOLLARS = Currency.getInstance("USD");

  private final MarketProduct product;
  private final MarketQuery query;
  private final List<SizeQuotes> sizes;
  private final CurrencyChoice currency;
  private final Instant now;
  private final ShownAmounts shown;
  private final Map<Provider, QuoteDrawing> drawings = new EnumMap<>(Provider.class);

  /** Where the page tells of each size, by its key. */
  private final Map<String, String> addresses = new HashMap<>();

  /**
   * @param asked for what is not said of it the page chooses
   * @param sizes small to large
   * @param net the fees of the seller it is drawn for
   */
  MarketDrawing(
      MarketProduct product,
      MarketQuery asked,
      List<SizeQuotes> sizes,
      NetPrices net,
      CurrencyChoice currency,
      Instant now) {
    this.product = product;
    this.query = asked.withSize(OpeningSize.of(sizes, asked.size()));
    this.sizes = sizes;
    this.currency = currency;
    this.now = now;
    this.shown = new ShownAmounts(query.prices(), net, currency.display(), currency.today());
    Optional<ProductCurves> curves =
        query.premium() ? Optional.of(new ProductCurves(product, sizes, now)) : Optional.empty();
    for (Provider venue : Provider.values()) {
      drawings.put(venue, new QuoteDrawing(venue, product, sizes, shown, curves, now));
    }
    for (SizeQuotes size : sizes) {
      String key = size.size().key();
      addresses.put(key, query.withSize(key).parameters());
    }
  }

  /** The slot it is drawn in. */
  Slot slot() {
    return Slot.of(now);
  }

  /** What the page tells of is this size; of a product without sizes, none has this ordinal. */
  int ordinal() {
    return shownSize(query).map(size -> size.size().ordinal()).orElse(1);
  }

  MarketView page(SizeWeek week) {
    return page(week(query, week));
  }

  MarketView page(ProductDays days) {
    return page(
        shownSize(query)
            .map(size -> days(size, days))
            .orElseGet(() -> week(query, SizeWeek.EMPTY)));
  }

  private MarketView page(MarketView.Week chart) {
    return new MarketView(
        ProductTitle.of(product.facts()),
        facts(),
        new MarketView.CurrencyForm(currency.view(), query.fields()),
        Arrays.stream(Provider.values()).map(this::venue).toList(),
        new CurveDrawing(sizes, size -> product.fresh(size, now), shown).curve(),
        sizes(),
        chart);
  }

  /** The table of all sizes. */
  MarketView.Sizes sizes() {
    return new MarketView.Sizes(
        pricing(),
        premium(),
        drawings.values().stream().map(QuoteDrawing::group).toList(),
        MarketColumn.all(query.premium()).stream().map(this::heading).toList(),
        sizes.stream().sorted(query.sort().order(query.reversed(), shown)).map(this::row).toList());
  }

  /** Leads to the table with the column, or without it again. */
  private Choice premium() {
    String address = query.withPremium(!query.premium()).parameters() + "#sizes";
    String words =
        query.premium()
            ? "Spread instead of the median"
            : "Each ask against the median of all sizes";
    return new Choice(words, address, query.premium());
  }

  private Pricing pricing() {
    return Pricing.of(
        shown,
        OwnMarketPage.path(product.facts().sku()),
        basis -> query.withPrices(basis).parameters() + "#sizes");
  }

  /** The weeks of all sizes. */
  WeeksView weeks(ProductWeek week) {
    return new WeeksView(
        ProductTitle.of(product.facts()).name(),
        sizes.stream()
            .map(SizeQuotes::size)
            .map(size -> week(query.withSize(size.key()), week.size(size.ordinal())))
            .toList());
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("SKU", product.facts().sku()));
    var known = product.facts().description();
    known
        .retailPrice()
        .ifPresent(r -> facts.add(new Fact("Retail", MoneyText.of(Money.ofMajor(r, DOLLARS)))));
    known.releaseDate().ifPresent(day -> facts.add(new Fact("Released", Moment.day(day))));
    known.gender().ifPresent(gender -> facts.add(new Fact("Sized for", gender)));
    facts.add(new Fact("Polled", product.facts().paused() ? "not now (paused)" : polled()));
    return facts;
  }

  private String polled() {
    String rhythm = product.rhythm(slot());
    return product.tier() == Tier.HOT ? rhythm + " (hot)" : rhythm;
  }

  private Venue venue(Provider venue) {
    QuoteDrawing drawing = drawings.get(venue);
    return new Venue(
        venue.label(),
        venue.id(),
        product.listings().get(venue).title(),
        trouble(venue, drawing),
        drawing.newest().map(Moment::of),
        drawing.isStale(),
        product.listings().get(venue).currency().flatMap(currency::said));
  }

  private Optional<String> trouble(Provider venue, QuoteDrawing drawing) {
    String name = venue.label();
    VenueListing listing = product.listings().get(venue);
    if (!product.calendar().isOn(venue)) {
      String since = Moment.of(product.calendar().offSince().get(venue)).text();
      return Optional.of(name + " is switched off since " + since + ": it is not asked any more.");
    }
    if (product.facts().paused()) {
      return Optional.of(name + " is not asked: the product is paused until there is room for it.");
    }
    if (!product.isMapped(venue)) {
      return listing
          .reason()
          .map(reason -> "Not matched at " + name + ": " + reason)
          .or(() -> Optional.of("Not looked up at " + name + " yet."));
    }
    if (drawing.newest().isEmpty()) {
      return Optional.of(name + " has not been asked for prices yet.");
    }
    return drawing.isStale()
        ? Optional.of(name + "’s last two polls brought nothing, so its prices are stale.")
        : Optional.empty();
  }

  private Heading heading(MarketColumn column) {
    Figure figure = column.figure();
    if (!column.isSortable()) {
      String style = "num " + column.venue().orElseThrow().id() + " " + figure.style();
      return Heading.plain(figure.label(), style);
    }
    return Heading.sorting(
        figure.label(),
        "num " + column.word(),
        query.sortedBy(column).parameters() + "#sizes",
        column.equals(query.sort()),
        column.isAscending(query.reversed()));
  }

  private Row row(SizeQuotes size) {
    String key = size.size().key();
    Marks marks = new Marks(query.side(), shown, new BetterVenues(product.fresh(size, now), shown));
    List<MarketView.Side> sides = new ArrayList<>(drawings.size());
    for (QuoteDrawing drawing : drawings.values()) {
      sides.add(drawing.side(size, marks));
    }
    return new Row(key, addresses.get(key), key.equals(query.size()), sides);
  }

  private MarketView.Week week(MarketQuery shown, SizeWeek week) {
    return chart(
        shown,
        Optional.empty(),
        Arrays.stream(Provider.values())
            .map(venue -> new PollDrawing(venue, product, slot(), week).strip())
            .toList(),
        new WeekDrawing(shown.side(), product, slot(), week, currency));
  }

  private MarketView.Week days(SizeQuotes size, ProductDays days) {
    String file =
        Links.withParameters(
            "/api/v1" + Links.market(product.facts().sku()) + "/history.csv",
            "size",
            query.size(),
            "from",
            days.first().toString(),
            "to",
            days.today().toString(),
            DisplayCurrency.PARAMETER,
            query.currency().map(Currency::getCurrencyCode).orElse(""));
    return chart(
        query, Optional.of(file), List.of(), new DaysDrawing(query.side(), size, days, currency));
  }

  private Optional<SizeQuotes> shownSize(MarketQuery shown) {
    return sizes.stream().filter(size -> size.size().key().equals(shown.size())).findFirst();
  }

  private MarketView.Week chart(
      MarketQuery shown, Optional<String> file, List<MarketView.Strip> strips, SizeChart chart) {
    return new MarketView.Week(
        shown.size(),
        new Span(shown.range().text(), chart.step(), file, chart.isConverted()),
        new MarketView.Choices(
            choices(List.of(ChartRange.values()), ChartRange::label, shown::withRange, shown),
            choices(List.of(Side.values()), Side::label, shown::withSide, shown),
            sizes.stream().map(size -> choice(size.size().key(), shown)).toList()),
        chart.json(),
        strips,
        chart.lines(),
        chart.table(),
        chart.isEmpty());
  }

  private Choice choice(String size, MarketQuery shown) {
    return new Choice(size, addresses.get(size), size.equals(shown.size()));
  }

  private static <T> List<Choice> choices(
      Collection<T> offered,
      Function<T, String> label,
      Function<T, MarketQuery> leadsTo,
      MarketQuery shown) {
    return offered.stream()
        .map(
            each -> {
              MarketQuery other = leadsTo.apply(each);
              return new Choice(label.apply(each), other.parameters(), other.equals(shown));
            })
        .toList();
  }
}
