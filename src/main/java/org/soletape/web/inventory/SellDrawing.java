package org.soletape.web.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.history.Standing;
import org.soletape.market.Side;
import org.soletape.portfolio.FigureState;
import org.soletape.portfolio.InventoryFilter;
import org.soletape.portfolio.InventorySort;
import org.soletape.portfolio.Lot;
import org.soletape.portfolio.Narrowing;
import org.soletape.portfolio.Valuation;
import org.soletape.portfolio.VenueOffer;
import org.soletape.portfolio.sell.AtVenue;
import org.soletape.portfolio.sell.SellRow;
import org.soletape.portfolio.sell.SellSort;
import org.soletape.web.Links;
import org.soletape.web.Visitor;
import org.soletape.web.chart.CountText;
import org.soletape.web.chart.Moment;
import org.soletape.web.inventory.InventoryView.Cell;
import org.soletape.web.inventory.SellView.Chip;
import org.soletape.web.inventory.SellView.Row;

/** Draws a row of the sell board. */
final class SellDrawing {
  private SellDrawing() {}

  static Row row(SellRow row, Visitor visitor, LocalDate today) {
    Valuation example = row.lot().example();
    return new Row(
        Links.encoded(example.item().id()),
        InventoryDrawing.shoe(example),
        row.lot().pairs() == 1 ? "" : CountText.of(row.lot().pairs(), "pair"),
        details(row.lot()),
        address(row.lot()),
        example.market().product().map(p -> Links.market(p.sku(), visitor.display())),
        FigureDrawing.cell(row.cost()),
        new SellSentence(row).text(),
        way(row.cash(), today),
        way(row.listed(), today),
        chips(row),
        new SellFigures(row).parts());
  }

  private static String details(Lot lot) {
    String average = lot.pairs() == 1 ? "" : " on average";
    return Stream.of(
            lot.example().item().pair().condition(),
            days(lot.averageDays()).map(days -> "held " + days + average))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }

  private static Optional<String> days(OptionalInt days) {
    return days.stream().mapToObj(number -> CountText.of(number, "day")).findFirst();
  }

  private static String address(Lot lot) {
    return lot.pairs() == 1
        ? "/inventory/" + Links.encoded(lot.example().item().id())
        : new InventoryQuery(
                InventoryFilter.OWNED,
                Narrowing.NONE.toLot(Optional.of(Lot.key(lot.example()))),
                false,
                InventorySort.ADDED,
                false,
                1)
            .address();
  }

  private static SellView.Way way(SellRow.Way way, LocalDate today) {
    return new SellView.Way(
        OfferDrawing.offer(way.offer(), way.profit(), today),
        way.offer().best().flatMap(VenueOffer::observedAt).map(Moment::of),
        way.payout().isStale());
  }

  private static List<Chip> chips(SellRow row) {
    List<Chip> chips = new ArrayList<>();
    chips.add(new Chip("Year", year(row)));
    chips.add(new Chip("Size", SellFigures.curve(listedAt(row))));
    row.venues().stream()
        .filter(at -> at.pace().isPublished())
        .findFirst()
        .ifPresent(at -> chips.add(new Chip("Sold in 7 days", SellFigures.pace(at))));
    chips.add(new Chip("Gap", SellFigures.gapShare(narrowest(row))));
    return chips;
  }

  /** Where it would be listed; the first venue when it is not known where. */
  private static AtVenue listedAt(SellRow row) {
    return row.listed()
        .offer()
        .best()
        .map(best -> row.at(best.venue()))
        .orElseGet(() -> row.venues().getFirst());
  }

  private static AtVenue narrowest(SellRow row) {
    return row.venues().stream()
        .filter(at -> at.gapShare().isPresent())
        .min(Comparator.comparing(at -> at.gapShare().getAsLong()))
        .orElseGet(() -> listedAt(row));
  }

  /** Such as {@code above 92 % of 240 days}. */
  static Cell year(SellRow row) {
    if (row.year().isEmpty()) {
      return new Cell(
          "unknown", "unknown", Optional.of("There is no fresh price to compare with its year."));
    }
    Standing standing = row.year().get().standing();
    String days = CountText.of(standing.days(), "day");
    return standing.percentBelow().isEmpty()
        ? new Cell(
            FigureState.PENDING.word(),
            days + " known",
            Optional.of("At least %d are needed.".formatted(Standing.FEWEST_COMPARED)))
        : new Cell(
            "value",
            "above %d %% of %s".formatted(standing.percentBelow().getAsInt(), days),
            Optional.empty());
  }

  /** What is compared with its year, such as {@code the bid}. */
  static String side(SellRow row) {
    return row.year()
        .map(place -> place.today().side() == Side.BID ? "the bid" : "the ask")
        .orElse("");
  }

  /** The orders offered, for the form. */
  static String orderName(SellSort sort) {
    return switch (sort) {
      case STANDS -> "What stands out";
      case NAME -> "Brand and name";
      case CASH -> "Most cash today";
      case LISTED -> "Most if listed";
      case PROFIT -> "Biggest profit";
      case CURVE -> "Dearest size";
      case YEAR -> "Highest in its year";
      case SALES -> "Sells fastest";
      case GAP -> "Narrowest gap";
      case DAYS -> "Held longest";
    };
  }
}
