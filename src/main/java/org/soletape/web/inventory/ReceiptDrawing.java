package org.soletape.web.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.money.Money;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.PairMarket.Tracked;
import org.soletape.portfolio.Receipt;
import org.soletape.portfolio.Sale;
import org.soletape.portfolio.Valuation;
import org.soletape.rates.CountedAmount;
import org.soletape.web.chart.Moment;
import org.soletape.web.chart.MoneyText;
import org.soletape.web.inventory.InventoryView.Cell;

/** What a sold pair brought, line by line. */
record ReceiptDrawing(Valuation pair, Receipt receipt) {
  InventoryView.Receipt drawn() {
    Optional<Money> realised = receipt.realised().amount().amount();
    return new InventoryView.Receipt(
        sold(pair.item().pair()),
        FigureDrawing.cell(receipt.payout(), receipt.rated().payout(), pair.basis().day()),
        realised
            .map(
                amount ->
                    Cell.of("value", FigureDrawing.gain(amount, receipt.realised().basisPoints())))
            .orElseGet(() -> FigureDrawing.cell(receipt.realised().amount())),
        realised.map(FigureDrawing::trend).orElse(""),
        name() + "\n" + String.join("\n", lines()));
  }

  /** What a receipt is for, whole: two pairs of one model differ in colourway alone. */
  private String name() {
    Optional<Tracked> product = pair.market().product();
    Stream<Optional<String>> words =
        Stream.of(
            product.flatMap(Tracked::brand),
            product.flatMap(Tracked::model),
            product.flatMap(Tracked::colorway),
            product.map(Tracked::sku).or(pair.item().pair()::sku),
            pair.market().sizeKey().or(pair.item().pair()::size).map(size -> "size " + size));
    return words.flatMap(Optional::stream).collect(Collectors.joining(" "));
  }

  private static String sold(Pair pair) {
    List<String> words = new ArrayList<>(List.of("sold"));
    pair.sale()
        .flatMap(sale -> sale.price())
        .ifPresent(price -> words.add("for " + MoneyText.of(price)));
    pair.sale()
        .flatMap(sale -> sale.venue())
        .ifPresent(venue -> words.add("at " + Sale.placeName(venue)));
    pair.sale().flatMap(sale -> sale.on()).ifPresent(day -> words.add("on " + Moment.day(day)));
    return String.join(" ", words);
  }

  private String origin(Optional<CountedAmount> amount) {
    return amount
        .flatMap(rated -> FigureDrawing.origin(rated, pair.basis().day()))
        .map(origin -> ", " + origin)
        .orElse("");
  }

  private List<String> deductions() {
    List<String> lines = new ArrayList<>();
    pair.item()
        .pair()
        .sale()
        .ifPresent(
            sale ->
                sale.deductions()
                    .lines()
                    .forEach(cost -> lines.add(CostDrawing.line(cost.negated()))));
    receipt
        .rated()
        .deductions()
        .ifPresent(
            all ->
                lines.add(
                    "Deductions count as "
                        + MoneyText.of(all.amount().negated())
                        + origin(Optional.of(all))));
    return lines;
  }

  /** From the price to what is realised, one line each. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    receipt
        .price()
        .ifPresent(
            price -> lines.add("Price " + MoneyText.of(price) + origin(receipt.rated().price())));
    receipt.fees().forEach(fee -> lines.add(OfferDrawing.line(fee)));
    lines.add("Payout " + FigureDrawing.cell(receipt.payout()).text());
    receipt
        .rated()
        .payout()
        .ifPresent(
            payout ->
                lines.add(
                    "Counts as " + MoneyText.of(payout.amount()) + origin(Optional.of(payout))));
    lines.addAll(deductions());
    lines.addAll(new CostDrawing(pair).lines());
    lines.add("Realised " + FigureDrawing.cell(receipt.realised().amount()).text());
    lines.add(receipt.explanation());
    return lines;
  }
}
