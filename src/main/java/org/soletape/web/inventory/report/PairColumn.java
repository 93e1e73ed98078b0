package org.soletape.web.inventory.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.money.Money;
import org.soletape.portfolio.report.Kind;
import org.soletape.portfolio.report.ReportedPair;
import org.soletape.portfolio.report.ReportedSale;
import org.soletape.rates.CountedAmount;
import org.soletape.web.inventory.report.ReportTable.Cell;
import org.soletape.web.inventory.report.ReportTable.Head;
import org.soletape.web.inventory.report.ReportTable.Row;

/** A column of a list of pairs, on the page and in its file. */
record PairColumn(String title, String name, Function<ReportedPair, Amount> amount) {
  private static final PairColumn BOUGHT =
      new PairColumn(
          "Bought", "purchase_date", pair -> Amount.words(pair.bought().map(Object::toString)));
  private static final PairColumn COST =
      new PairColumn("Cost", "cost", pair -> Amount.figure(pair.cost()));
  private static final PairColumn SOLD =
      new PairColumn("Sold", "sold_at", pair -> Amount.words(pair.soldOn().map(Object::toString)));
  private static final PairColumn VENUE =
      new PairColumn("At", "sold_venue", pair -> Amount.words(pair.place()));
  private static final PairColumn PRICE =
      ofSale("Price", "sold_price", sale -> Amount.money(sale.price().map(CountedAmount::amount)));
  private static final PairColumn FEES =
      ofSale(
          "Fees",
          "fees",
          sale ->
              Amount.money(
                  sale.fees()
                      .flatMap(fees -> fees.stream().map(Kind::amount).reduce(Money::plus))));
  private static final PairColumn PAYOUT =
      ofSale("Payout", "payout", sale -> Amount.figure(sale.payout()));
  private static final PairColumn DEDUCTED =
      ofSale(
          "Deducted",
          "deductions",
          sale -> sale.deductions().map(Amount::figure).orElse(Amount.words(Optional.empty())));
  private static final PairColumn PROFIT =
      ofSale("Profit", "profit", sale -> Amount.gain(sale.profit()));

  static final List<PairColumn> RANKED = List.of(SOLD, VENUE, COST, PAYOUT, PROFIT);

  static final List<PairColumn> ALL =
      List.of(BOUGHT, COST, SOLD, VENUE, PRICE, FEES, PAYOUT, DEDUCTED, PROFIT);

  private static PairColumn ofSale(
      String title, String name, Function<ReportedSale, Amount> amount) {
    return new PairColumn(
        title, name, pair -> pair.sale().map(amount).orElse(Amount.words(Optional.empty())));
  }

  static List<Head> head(List<PairColumn> columns) {
    return Stream.concat(
            Stream.of(new Head("Pair", "pair")),
            columns.stream().map(column -> new Head(column.title(), column.name())))
        .toList();
  }

  /** A pair in a row that leads to it. */
  static Row row(ReportedPair pair, List<PairColumn> columns) {
    return new Row(
        Optional.of(name(pair)),
        Optional.of("/inventory/" + URLEncoder.encode(pair.id(), UTF_8).replace("+", "%20")),
        columns.stream()
            .map(column -> Cell.of(column.amount().apply(pair), Optional.empty()))
            .toList(),
        false);
  }

  private static String name(ReportedPair pair) {
    return Stream.of(
            Optional.of(pair.shoe().name().orElse("Unnamed pair")),
            pair.shoe().size().map(size -> "size " + size))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }
}
