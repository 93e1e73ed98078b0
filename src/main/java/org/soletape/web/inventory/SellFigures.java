package org.soletape.web.inventory;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.soletape.money.Money;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.sell.AtVenue;
import org.soletape.portfolio.sell.CurvePlace;
import org.soletape.portfolio.sell.SellRow;
import org.soletape.portfolio.sell.Threshold;
import org.soletape.web.chart.CountText;
import org.soletape.web.chart.Moment;
import org.soletape.web.chart.MoneyText;
import org.soletape.web.inventory.InventoryView.Cell;
import org.soletape.web.inventory.SellView.Line;
import org.soletape.web.inventory.SellView.Part;

/** All figures of a row in lines, one of each venue. */
record SellFigures(SellRow row) {
  List<Part> parts() {
    return List.of(
        part("To beat cash elsewhere, it must ask or bid", SellFigures::parity),
        part("To break even, it must ask or bid", SellFigures::breakEven),
        part("Ask beside the median of sizes", this::curveLine),
        new Part("In its year", List.of(yearLine())),
        part("Sold in seven days", SellFigures::paceLine),
        part("Between bid and ask", SellFigures::gapLine),
        part("Told", SellFigures::ageLine));
  }

  private Part part(String title, Function<AtVenue, Line> line) {
    return new Part(title, row.venues().stream().map(line).toList());
  }

  private static Line line(AtVenue at, Cell cell, String words) {
    return new Line(at.venue().label(), at.venue().id(), cell, words);
  }

  private static Line parity(AtVenue at) {
    return line(at, at.parity());
  }

  private static Line breakEven(AtVenue at) {
    return line(at, at.breakEven());
  }

  private static Line line(AtVenue at, Threshold threshold) {
    return line(at, FigureDrawing.cell(threshold.price()), distance(threshold));
  }

  /** Such as {@code or more; ask $8 above, bid $42 below}. */
  private static String distance(Threshold threshold) {
    if (threshold.price().amount().isEmpty()) {
      return "";
    }
    String told = threshold.told().map(price -> " (" + MoneyText.of(price) + " there)").orElse("");
    return "or more%s; ask %s, bid %s"
        .formatted(told, above(threshold.askAbove()), above(threshold.bidAbove()));
  }

  private static String above(Figure distance) {
    return distance
        .amount()
        .map(
            amount ->
                amount.minor() < 0
                    ? MoneyText.of(amount.negated()) + " below"
                    : amount.minor() == 0 ? "exactly there" : MoneyText.of(amount) + " above")
        .orElseGet(() -> FigureDrawing.cell(distance).text());
  }

  private Line curveLine(AtVenue at) {
    String words =
        at.curve()
            .map(CurvePlace::curve)
            .map(
                curve ->
                    "median %s of %s"
                        .formatted(
                            MoneyText.of(curve.median()), CountText.of(curve.sizes(), "size")))
            .orElse("");
    return line(at, curve(at), words);
  }

  /** Such as {@code +24.5 %}. */
  static Cell curve(AtVenue at) {
    return at.curve()
        .map(place -> Cell.of("value", signed(place.premium())))
        .orElseGet(() -> unknown(at.curveReason()));
  }

  private static String signed(long thousandths) {
    String sign = thousandths > 0 ? "+" : thousandths < 0 ? "\u2212" : "";
    return sign + SellSentence.percent(Math.abs(thousandths));
  }

  private Line yearLine() {
    Optional<AtVenue> at = row.year().map(place -> row.at(place.today().venue()));
    return new Line(
        at.map(venue -> venue.venue().label()).orElse(""),
        at.map(venue -> venue.venue().id()).orElse(""),
        SellDrawing.year(row),
        SellDrawing.side(row));
  }

  private static Line paceLine(AtVenue at) {
    String words =
        at.pace().daysEach().map(days -> "one takes " + days.toPlainString() + " days").orElse("");
    return line(at, pace(at), words);
  }

  /** Such as {@code 4}; {@code not offered} where the venue tells none. */
  static Cell pace(AtVenue at) {
    return switch (at.pace().word()) {
      case "value" -> Cell.of("value", CountText.of(at.pace().sales7d().getAsInt()));
      case "pending" -> unknown("sales of this size were not asked for yet");
      default ->
          new Cell(
              at.pace().word(),
              "not offered",
              Optional.of("%s does not publish sales.".formatted(at.venue().label())));
    };
  }

  private static Line gapLine(AtVenue at) {
    String share =
        at.gapShare().stream()
            .mapToObj(thousandths -> signedShare(thousandths) + " of the ask")
            .findFirst()
            .orElse("");
    return line(at, FigureDrawing.cell(at.gap()), share);
  }

  static Cell gapShare(AtVenue at) {
    return at.gapShare().stream()
        .mapToObj(thousandths -> Cell.of(at.gap().word(), signedShare(thousandths)))
        .findFirst()
        .orElseGet(() -> FigureDrawing.cell(at.gap()));
  }

  private static String signedShare(long thousandths) {
    return (thousandths < 0 ? "\u2212" : "") + SellSentence.percent(Math.abs(thousandths));
  }

  private static Line ageLine(AtVenue at) {
    return line(
        at,
        at.observedAt()
            .map(when -> Cell.of("told", Moment.text(when)))
            .orElseGet(() -> FigureDrawing.cell(at.listed().price())),
        "ask %s, bid %s".formatted(price(at.listed().price()), price(at.cash().price())));
  }

  private static String price(Figure price) {
    Optional<Money> amount = price.amount();
    return amount.map(MoneyText::of).orElseGet(() -> FigureDrawing.cell(price).text());
  }

  private static Cell unknown(String reason) {
    return new Cell("unknown", "unknown", Optional.of("Unknown because " + reason + "."));
  }
}
