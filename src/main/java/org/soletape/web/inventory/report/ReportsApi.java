package org.soletape.web.inventory.report;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soletape.portfolio.report.Books;
import org.soletape.portfolio.report.Group;
import org.soletape.portfolio.report.Period;
import org.soletape.web.Json;
import org.soletape.web.Routes;
import org.soletape.web.Visitors;
import org.soletape.web.inventory.InventoryTurns;

/** {@code /api/v1/reports}: a person's books of any days, told apart by one thing. */
public record ReportsApi(Visitors visitors, Books books, InventoryTurns turns, Clock clock)
    implements Routes {
  private static final String MONTH = "month";

  /** Nobody kept books of sneakers before, and so many months are drawn quickly. */
  private static final int MOST_YEARS = 20;

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/api/v1/reports", this::answer);
  }

  private void answer(Context context) {
    UUID owner = visitors.require(context).userId();
    Optional<Group> group = group(context);
    Optional<LocalDate> from = AskedDay.read(context, "from");
    Optional<LocalDate> to = AskedDay.read(context, "to");
    ReportJson json =
        turns.list(
            owner,
            () -> {
              Books.Open open = books.open(owner, clock.instant());
              Period period = period(open, from, to);
              return new ReportJson(
                  open, books.tell(open, period, ends(open, period, group)), group);
            });
    Json.answer(context, json::write);
  }

  private static List<LocalDate> ends(Books.Open open, Period period, Optional<Group> group) {
    return group.isEmpty() ? open.ends(period) : List.of(period.last());
  }

  /** Without days the person's year so far; no day after today. */
  private static Period period(Books.Open open, Optional<LocalDate> from, Optional<LocalDate> to) {
    LocalDate last = to.filter(day -> day.isBefore(open.today())).orElse(open.today());
    LocalDate first =
        from.orElseGet(() -> open.years().beginningIn(open.years().yearOf(last)).first());
    if (last.isBefore(first)) {
      throw new BadRequestResponse("The day in 'from' must not be after that in 'to', nor today.");
    }
    if (first.plusYears(MOST_YEARS).isBefore(last)) {
      throw new BadRequestResponse("A report is of %d years at most.".formatted(MOST_YEARS));
    }
    return new Period(first, last);
  }

  private static Optional<Group> group(Context context) {
    String word = Optional.ofNullable(context.queryParam("group")).orElse(MONTH);
    Optional<Group> group = Group.of(word);
    if (group.isEmpty() && !word.equals(MONTH)) {
      throw new BadRequestResponse("The group must be one of month, brand, venue, size.");
    }
    return group;
  }
}
