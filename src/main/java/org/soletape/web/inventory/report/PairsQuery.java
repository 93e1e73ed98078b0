package org.soletape.web.inventory.report;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.soletape.portfolio.report.Behind;
import org.soletape.portfolio.report.Books;
import org.soletape.portfolio.report.Gap;
import org.soletape.portfolio.report.Group;
import org.soletape.portfolio.report.Part;
import org.soletape.portfolio.report.Period;
import org.soletape.portfolio.report.ReportedPair;
import org.soletape.web.chart.Moment;

/**
 * Which figure's pairs are asked for.
 *
 * @param only of one brand, venue or size; empty for all
 */
record PairsQuery(Period period, Behind behind, Optional<Only> only) {
  /**
   * A brand, venue or size.
   *
   * @param name empty for those of which it is not known
   */
  record Only(Group group, String name) {
    boolean holds(ReportedPair pair) {
      return group.of(pair).orElse("").equalsIgnoreCase(name);
    }
  }

  static PairsQuery read(Context context) {
    Period period = period(AskedDay.require(context, "from"), AskedDay.require(context, "to"));
    Behind behind =
        Optional.ofNullable(context.queryParam("of"))
            .flatMap(Behind::of)
            .orElseThrow(() -> new BadRequestResponse("There is no such figure."));
    Optional<Only> only =
        Optional.ofNullable(context.queryParam("by"))
            .map(
                by ->
                    new Only(
                        Group.of(by)
                            .orElseThrow(() -> new BadRequestResponse("There is no such group.")),
                        Optional.ofNullable(context.queryParam("name")).orElse("")));
    return new PairsQuery(period, behind, only);
  }

  private static Period period(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new BadRequestResponse("The day in 'from' must not be after that in 'to'.");
    }
    return new Period(from, to);
  }

  List<ReportedPair> of(Books.Book book) {
    return book.pairs().stream()
        .filter(pair -> behind.holds(pair, period))
        .filter(pair -> only.map(each -> each.holds(pair)).orElse(true))
        .toList();
  }

  /** Such as {@code Nike sold from 1 January 2026 to 31 January 2026}. */
  String title() {
    String days = "from %s to %s".formatted(Moment.day(period.first()), Moment.day(period.last()));
    String which =
        only.map(each -> each.name().isEmpty() ? "unknown " + each.group().word() : each.name())
            .map(name -> ", " + name)
            .orElse("");
    return switch (behind) {
      case Part part -> title(part, days) + which;
      case Gap gap -> title(gap, days) + which;
    };
  }

  private String title(Part part, String days) {
    return switch (part) {
      case OPENING -> "Stock before " + Moment.day(period.first());
      case BOUGHT -> "Bought " + days;
      case SOLD -> "Sold " + days;
      case CLOSING -> "Stock at the end of " + Moment.day(period.last());
    };
  }

  private static String title(Gap gap, String days) {
    return switch (gap) {
      case UNKNOWN_COST -> "Pairs without a known cost " + days;
      case UNKNOWN_PROFIT -> "Sales without a known profit " + days;
      case UNDATED_PURCHASE -> "Pairs without a day of purchase " + days;
      case SOLD_FIRST -> "Pairs sold before their purchase " + days;
      case UNDATED_SALE -> "Pairs sold on a day that is not stated";
    };
  }

  /** Its own address, without a page. */
  String address(String path) {
    String base =
        path + ReportAddress.pairs(period, behind).substring(ReportAddress.PAIRS.length());
    return only.map(
            each ->
                path
                    + ReportAddress.pairs(period, behind, each.group(), Optional.of(each.name()))
                        .substring(ReportAddress.PAIRS.length()))
        .orElse(base);
  }
}
