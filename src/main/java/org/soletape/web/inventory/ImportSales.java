package org.soletape.web.inventory;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.Sale;
import org.soletape.portfolio.file.SaleChoices;
import org.soletape.portfolio.file.SaleMatch;
import org.soletape.web.chart.Moment;
import org.soletape.web.chart.MoneyText;

/**
 * The sales of a file on the page of its report, each with the pair it is matched to and the others
 * it could be of.
 *
 * @param isSales whether the file was said to be one of sales
 */
public record ImportSales(boolean isSales, List<Row> rows) {
  /** The field that says that a file is one of sales. */
  static final String PURPOSE = "sales";

  private static final String PAIR = "sale-";

  /**
   * A sale.
   *
   * @param field the name of its select
   * @param options empty when nothing can be chosen
   */
  public record Row(String place, String field, String sale, List<Option> options) {}

  /** A pair that may be chosen, or none. */
  public record Option(String value, String words, boolean isChosen) {}

  /** What a form says of sales. */
  static SaleChoices read(Context context) {
    Map<String, String> pairs = new HashMap<>();
    context
        .formParamMap()
        .forEach(
            (field, values) -> {
              if (field.startsWith(PAIR) && !values.getFirst().isEmpty()) {
                pairs.put(field.substring(PAIR.length()), values.getFirst());
              }
            });
    return new SaleChoices("yes".equals(context.formParam(PURPOSE)), pairs);
  }

  static ImportSales of(SaleChoices choices, List<SaleMatch> sales) {
    return new ImportSales(choices.isSales(), sales.stream().map(ImportSales::row).toList());
  }

  private static Row row(SaleMatch match) {
    List<Option> options = new ArrayList<>();
    String matched = match.pair().map(SaleMatch.Candidate::id).orElse(SaleChoices.NO_PAIR);
    for (SaleMatch.Candidate candidate : match.candidates()) {
      options.add(
          new Option(candidate.id(), words(candidate.pair()), candidate.id().equals(matched)));
    }
    if (!options.isEmpty()) {
      options.add(
          new Option(SaleChoices.NO_PAIR, "none of these: cost unknown", match.pair().isEmpty()));
    }
    return new Row(match.place(), PAIR + match.place(), sale(match.sale()), options);
  }

  /** Such as "DD1391-100 size 9, sold on 2 Mar 2026, paid out $150". */
  private static String sale(Pair pair) {
    Sale sale = pair.sale().orElseThrow();
    String sold =
        Stream.of(
                sale.on().map(day -> "sold on " + Moment.day(day)),
                sale.payout()
                    .map(payout -> "paid out " + MoneyText.of(payout))
                    .or(() -> sale.price().map(price -> "for " + MoneyText.of(price))),
                sale.orderNumber().map(order -> "order " + order))
            .flatMap(part -> part.stream())
            .collect(Collectors.joining(", "));
    return shoe(pair) + (sold.isEmpty() ? "" : ", " + sold);
  }

  private static String shoe(Pair pair) {
    return pair.sku().orElse("") + pair.size().map(size -> " size " + size).orElse("");
  }

  private static String words(Pair pair) {
    return Stream.of(
            pair.purchase().on().map(day -> "bought on " + Moment.day(day)),
            pair.purchase().price().map(price -> "for " + MoneyText.of(price)),
            pair.condition())
        .flatMap(part -> part.stream())
        .reduce((one, other) -> one + ", " + other)
        .orElse("day and price of the purchase not known");
  }
}
