package org.soletape.web.market;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.web.Caching;
import org.soletape.web.DrawnPages;
import org.soletape.web.Edition;
import org.soletape.web.Templates;
import org.soletape.web.market.OverviewView.Brand;
import org.soletape.web.market.OverviewView.Column;
import org.soletape.web.market.OverviewView.Pages;

/** The list of all products: searched, filtered, sorted and paged by its address alone. */
final class OverviewPage {
  /** Prices turn stale one after the other, also while nothing arrives. */
  private static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

  private static final long KEPT_BYTES = 2_000_000;

  private final OverviewReads reads;
  private final Supplier<PollingCalendar> calendar;
  private final Caching caching;
  private final Clock clock;
  private final Templates templates;
  private final DrawnPages drawn = new DrawnPages(KEPT_BYTES);

  OverviewPage(
      OverviewReads reads,
      Supplier<PollingCalendar> calendar,
      Caching caching,
      Clock clock,
      Templates templates) {
    this.reads = reads;
    this.calendar = calendar;
    this.caching = caching;
    this.clock = clock;
    this.templates = templates;
  }

  void show(Context context) {
    Instant now = clock.instant();
    OverviewQuery query = OverviewQuery.read(context::queryParam);
    PollingCalendar today = calendar.get();
    OverviewReads.State state = reads.state(Slot.of(now), today);
    Edition edition =
        caching.edition(
            state.booksAreIn(),
            "overview.html",
            query.address(),
            state.version(),
            today,
            now.getEpochSecond() / LONGEST_LIFE.toSeconds());
    drawn.answer(
        context,
        edition,
        Templates.HTML,
        () -> templates.bytes("overview.jte", view(query, today, now)));
  }

  private OverviewView view(OverviewQuery query, PollingCalendar today, Instant now) {
    OverviewDrawing drawing = new OverviewDrawing(today, now);
    return view(query, reads.products(query, today, now), reads.brands(), drawing);
  }

  private static OverviewView view(
      OverviewQuery query,
      OverviewReads.Found found,
      List<OverviewReads.BrandCount> brands,
      OverviewDrawing drawing) {
    return new OverviewView(
        query,
        summary(query, found),
        brandChoices(query, brands),
        columns(query),
        found.products().stream().map(drawing::row).toList(),
        pages(query, found),
        brands.isEmpty() && found.products().isEmpty() && !query.isNarrowed());
  }

  private static String summary(OverviewQuery query, OverviewReads.Found found) {
    String products = found.total() == 1 ? "1 product" : grouped(found.total()) + " products";
    return found
        .instead()
        .map(words -> products + " for “" + words + "”: none has “" + query.text() + "”")
        .orElse(query.text().isEmpty() ? products : products + " for “" + query.text() + "”");
  }

  private static List<Brand> brandChoices(
      OverviewQuery query, List<OverviewReads.BrandCount> brands) {
    return brands.stream()
        .map(
            brand ->
                new Brand(
                    brand.brand(),
                    brand.brand() + " (" + grouped(brand.products()) + ")",
                    brand.brand().equalsIgnoreCase(query.brand())))
        .toList();
  }

  private static List<Column> columns(OverviewQuery query) {
    List<Column> columns = new ArrayList<>();
    columns.add(column(query, OverviewSort.NAME, "Product", "product"));
    columns.add(column(query, OverviewSort.SKU, "SKU", "sku"));
    columns.add(column(query, OverviewSort.ASK, "Lowest ask", "ask"));
    columns.add(column(query, OverviewSort.BID, "Highest bid", "bid"));
    columns.add(column(query, OverviewSort.CHANGE, "7 days", "change"));
    columns.add(column(query, OverviewSort.AGE, "Updated", "age"));
    return columns;
  }

  private static Column column(OverviewQuery query, OverviewSort sort, String label, String style) {
    String order =
        sort != query.sort()
            ? null
            : sort.startsAscending() != query.reversed() ? "ascending" : "descending";
    return new Column(label, style, query.sortedBy(sort).address(), order);
  }

  private static Pages pages(OverviewQuery query, OverviewReads.Found found) {
    int first = (query.page() - 1) * OverviewQuery.PAGE_SIZE + 1;
    int last = first + found.products().size() - 1;
    String position =
        found.products().isEmpty()
            ? ""
            : grouped(first) + "–" + grouped(last) + " of " + grouped(found.total());
    return new Pages(
        position,
        query.page() > 1 ? query.onPage(query.page() - 1).address() : null,
        last < found.total() ? query.onPage(query.page() + 1).address() : null);
  }

  private static String grouped(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
