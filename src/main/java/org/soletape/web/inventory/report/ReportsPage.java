package org.soletape.web.inventory.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Month;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.soletape.portfolio.report.Books;
import org.soletape.portfolio.report.FiscalYear;
import org.soletape.portfolio.report.Period;
import org.soletape.portfolio.report.Report;
import org.soletape.portfolio.report.ReportedPair;
import org.soletape.web.Caching;
import org.soletape.web.Choice;
import org.soletape.web.Form;
import org.soletape.web.FormField;
import org.soletape.web.PageOf;
import org.soletape.web.Pages;
import org.soletape.web.Templates;
import org.soletape.web.Visitor;
import org.soletape.web.Visitors;
import org.soletape.web.chart.CountText;
import org.soletape.web.chart.Moment;
import org.soletape.web.inventory.InventoryTurns;

/** A person's books year by year, their tables as files, and the pairs behind each figure. */
public record ReportsPage(
    Visitors visitors, Books books, InventoryTurns turns, Clock clock, Templates templates) {
  private static final int ON_A_PAGE = 100;
  private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
  private static final Pattern SMALL = Pattern.compile("[0-9]{1,2}");
  private static final String CSV = "text/csv; charset=utf-8";

  /**
   * A year of somebody's books.
   *
   * @param known years there is anything of
   */
  private record YearBook(Books.Open books, List<Integer> known, int year, ReportTables tables) {
    String name() {
      return books.years().name(year);
    }
  }

  void show(Context context) {
    Visitor visitor = visitors.require(context);
    YearBook book = book(context, visitor);
    Optional<String> notice =
        Optional.ofNullable(context.queryParam("done"))
            .filter("year"::equals)
            .map(done -> "Your years begin on another day now.");
    draw(context, 200, visitor, book, form(book.books().years()), notice);
  }

  void table(Context context) {
    Visitor visitor = visitors.require(context);
    YearBook book = book(context, visitor);
    String word = Optional.ofNullable(context.queryParam("table")).orElse("");
    ReportTable table =
        book.tables().all().stream()
            .filter(each -> each.word().equals(word))
            .findFirst()
            .orElseThrow(() -> new BadRequestResponse("There is no such table."));
    file(context, table, book.books().currency(), word + "-" + book.name().replace('/', '-'));
  }

  void pairs(Context context) {
    Visitor visitor = visitors.require(context);
    PairsQuery query = PairsQuery.read(context);
    PageOf page = PageOf.read(context);
    Books.Book book = book(visitor, query);
    List<ReportedPair> pairs = query.of(book);
    int year = book.open().years().yearOf(query.period().last());
    PageOf part = new PageOf(page.number(), ON_A_PAGE);
    List<ReportedPair> shown = pairs.stream().skip(part.first()).limit(ON_A_PAGE).toList();
    templates.answerPersonal(
        context,
        200,
        "inventory/report_pairs.jte",
        new PairsView(
            visitor,
            query.title(),
            ReportAddress.year(year),
            table(shown, "%s in all.".formatted(CountText.of(pairs.size(), "pair"))),
            query.address(ReportAddress.PAIRS + ".csv"),
            pages(query, part, shown.size(), pairs.size())));
  }

  private static Pages pages(PairsQuery query, PageOf part, int shown, int all) {
    String address = query.address(ReportAddress.PAIRS);
    return Pages.around(
        part.number(), ON_A_PAGE, shown, all, number -> address + "&page=" + number);
  }

  void pairsFile(Context context) {
    Visitor visitor = visitors.require(context);
    PairsQuery query = PairsQuery.read(context);
    Books.Book book = book(visitor, query);
    file(context, table(query.of(book), ""), book.open().currency(), query.behind().word());
  }

  private Books.Book book(Visitor visitor, PairsQuery query) {
    return turns.page(
        visitor.userId(),
        () -> books.book(books.open(visitor.userId(), clock.instant()), query.period()));
  }

  private static ReportTable table(List<ReportedPair> pairs, String caption) {
    return new ReportTable(
        "pairs",
        caption,
        PairColumn.head(PairColumn.ALL),
        pairs.stream().map(pair -> PairColumn.row(pair, PairColumn.ALL)).toList(),
        "There are no such pairs.");
  }

  private static void file(Context context, ReportTable table, Currency currency, String name) {
    Caching.personal(context);
    context
        .header("Content-Disposition", "attachment; filename=\"soletape-%s.csv\"".formatted(name))
        .contentType(CSV)
        .result(table.csv(currency).getBytes(UTF_8));
  }

  /** Lets the person's years begin on another day. */
  void begin(Context context) {
    Visitor visitor = visitors.requireForm(context);
    String month = FormField.typed(context, "month").strip();
    String day = FormField.typed(context, "day").strip();
    if (isWithin(month, 12) && isWithin(day, FiscalYear.LAST_DAY)) {
      books
          .years()
          .save(
              visitor.userId(),
              new FiscalYear(Month.of(Integer.parseInt(month)), Integer.parseInt(day)));
      context.redirect(ReportAddress.YEAR + "?done=year", HttpStatus.SEE_OTHER);
    } else {
      Form typed =
          new Form(
              Map.of("month", month, "day", day),
              Map.of(
                  "day", "Choose a month, and a day from 1 to %d.".formatted(FiscalYear.LAST_DAY)));
      draw(context, 422, visitor, book(context, visitor), typed, Optional.empty());
    }
  }

  private static Form form(FiscalYear year) {
    return new Form(
        Map.of("month", "" + year.month().getValue(), "day", "" + year.day()), Map.of());
  }

  private static boolean isWithin(String typed, int most) {
    return SMALL.matcher(typed).matches()
        && Integer.parseInt(typed) >= 1
        && Integer.parseInt(typed) <= most;
  }

  private YearBook book(Context context, Visitor visitor) {
    Optional<String> asked = Optional.ofNullable(context.queryParam("year"));
    if (asked.filter(year -> !YEAR.matcher(year).matches()).isPresent()) {
      throw new BadRequestResponse("The year must be written like 2026.");
    }
    return turns.page(
        visitor.userId(),
        () -> {
          Books.Open open = books.open(visitor.userId(), clock.instant());
          int current = open.years().yearOf(open.today());
          int year = Math.min(current, asked.map(Integer::valueOf).orElse(current));
          Period period = upToToday(open, open.years().beginningIn(year));
          Books.Told told = books.tell(open, period, open.ends(period));
          return new YearBook(
              open, told.known(), year, new ReportTables(told.report(), told.worth()));
        });
  }

  private static Period upToToday(Books.Open open, Period year) {
    return year.contains(open.today()) ? new Period(year.first(), open.today()) : year;
  }

  private void draw(
      Context context,
      int status,
      Visitor visitor,
      YearBook book,
      Form begins,
      Optional<String> notice) {
    Report report = book.tables().report();
    boolean isSold = report.whole().sales().payout().of() > 0;
    Optional<String> empty =
        isSold
            ? Optional.empty()
            : Optional.of(
                "Nothing was sold in %s. A pair that is marked as sold, with its day, appears here."
                    .formatted(book.name()));
    ReportView view =
        new ReportView(
            visitor,
            year(book, report.period()),
            years(book),
            empty,
            book.tables().all().stream()
                .map(
                    table ->
                        new ReportView.Table(table, ReportAddress.table(book.year(), table.word())))
                .toList(),
            new ReportNotes(report).notes(),
            begins,
            notice);
    templates.answerPersonal(context, status, "inventory/report.jte", view);
  }

  private static ReportView.Year year(YearBook book, Period period) {
    Currency currency = book.books().currency();
    return new ReportView.Year(
        book.name(),
        "%s to %s".formatted(Moment.day(period.first()), Moment.day(period.last())),
        currency.getCurrencyCode());
  }

  private static List<Choice> years(YearBook book) {
    return book.known().stream()
        .map(
            year ->
                new Choice(
                    book.books().years().name(year), ReportAddress.year(year), year == book.year()))
        .toList();
  }
}
