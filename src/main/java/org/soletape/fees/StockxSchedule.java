package org.soletape.fees;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeSchedule.Standard;
import org.soletape.fees.FeeSetting.Evidence;
import org.soletape.fees.FeeSetting.Range;
import org.soletape.fees.FeeSetting.Words;
import org.soletape.fees.Row.Whom;

/**
 * StockX: a transaction fee by seller level, with a smallest amount in some regions, and a payment
 * processing fee, both on the sale price; where a seller states them, shipping and a tax on all of
 * it.
 */
final class StockxSchedule {
  private static final Source HELP =
      Source.verified("StockX help: What are StockX's fees for sellers?");

  private static final Source LOWER_FEES =
      Source.verified("StockX help: What is the StockX Seller Program?");

  /** What is taken of sellers of a region when the law of the place is applied to fees. */
  private static final Source TAX_LAW = Source.unverified("The region's rates of VAT or GST");

  private static final FeeSetting LEVEL =
      FeeSetting.level(new Words("Seller level", "seller level", ""), 5);

  private static final FeeSetting MINIMUM =
      FeeSetting.amount(
              "minimum",
              new Words(
                  "Smallest transaction fee",
                  "smallest fee",
                  "Depends on your region; empty: none."))
          .optional();

  private static final FeeSetting OWN =
      CommonSettings.ownShare(
          "Transaction fee, percent", "transaction fee", "Empty: the one of your level.");

  private static final FeeSetting PROCESSING =
      FeeSetting.rate(
              "processing", new Words("Payment processing, percent", "processing fee", ""), 1000)
          .told(Evidence.NONE);

  private static final FeeSetting SHIPPING =
      FeeSetting.amount(
              "shipping",
              new Words(
                  "Shipping per pair",
                  "shipping fee",
                  "Where StockX charges you for it. Empty: none."))
          .optional()
          .told(Evidence.SEVERAL_PAYOUTS);

  private static final FeeSetting TAX =
      FeeSetting.rate(
              "vat",
              new Words(
                  "VAT on fees, percent",
                  "VAT on fees",
                  "Whether it applies to you is unverified: your receipts say. Empty: none."),
              5000)
          .optional()
          .told(Evidence.SEVERAL_PAYOUTS);

  private static final Row SINGLE_PAIRS =
      new Row(
          Optional.of(LocalDate.of(2022, 10, 4)),
          Whom.in("pairs shipped one by one", "USD"),
          400,
          Source.unverified("Complex: StockX Will Charge Sellers Shipping Fees, September 2022"));

  /** For sales shipped fast, for those shipped in full, or for both. */
  private static final List<Row> BONUSES = List.of(bonus(100), bonus(200));

  private static final List<Row> MINIMUMS =
      Stream.concat(
              Stream.of(
                  minimum(Optional.empty(), "most regions", "USD", 1000),
                  minimum(Optional.empty(), "Canada", "CAD", 700),
                  minimum(Optional.empty(), "Australia", "AUD", 750),
                  minimum(Optional.empty(), "Switzerland", "CHF", 450)),
              Stream.of(
                  minimum(VenueFees.BY_REGION, "Japan", "JPY", 800),
                  minimum(VenueFees.BY_REGION, "Hong Kong", "HKD", 4500),
                  minimum(VenueFees.BY_REGION, "Mexico", "MXN", 10_000),
                  minimum(VenueFees.BY_REGION, "New Zealand", "NZD", 1600),
                  minimum(VenueFees.BY_REGION, "Singapore", "SGD", 700),
                  minimum(VenueFees.BY_REGION, "South Korea", "KRW", 7500)))
          .toList();

  static final VenueFees FEES =
      new VenueFees(
          Provider.STOCKX,
          CommonSettings.after(LEVEL, MINIMUM, OWN, PROCESSING, SHIPPING, TAX),
          List.of(
              schedule(Optional.empty(), LOWER_FEES, 1000, 1000, 1000, 1000, 1000),
              schedule(Optional.of(LocalDate.of(2023, 7, 1)), HELP, 900, 850, 800, 750, 700)));

  private StockxSchedule() {}

  private static FeeSchedule schedule(
      Optional<LocalDate> since, Source source, int... transaction) {
    List<Band> bands =
        IntStream.rangeClosed(1, transaction.length)
            .mapToObj(level -> new Band(level, level, transaction[level - 1]))
            .toList();
    return new FeeSchedule(
        since,
        Map.of(
            LEVEL.name(), Standard.of(1),
            MINIMUM.name(), Standard.in(MINIMUMS),
            PROCESSING.name(), Standard.of(300, HELP),
            SHIPPING.name(), Standard.tried(List.of(SINGLE_PAIRS)),
            CommonSettings.POINTS_OFF.name(), Standard.tried(BONUSES),
            TAX.name(), Standard.tried(taxes())),
        List.of(
            new Charge.Commission(
                "Transaction fee",
                LEVEL,
                bands,
                Optional.of(MINIMUM),
                OWN,
                CommonSettings.POINTS_OFF,
                source),
            new Charge.PriceShare("Payment processing", PROCESSING),
            new Charge.Fixed("Shipping", SHIPPING),
            new Charge.Discount("Promotion", CommonSettings.AMOUNT_OFF),
            new Charge.FeesShare("VAT on fees", TAX)));
  }

  private static Row bonus(long points) {
    Whom whom = Whom.of("seller levels 3 to 5, shipping fast or in full");
    return new Row(
        Optional.of(LocalDate.of(2023, 7, 1)),
        whom.when(LEVEL, new Range(3, 5)),
        points,
        Source.unverified("Sole Retriever: StockX Lowers Selling Fees, June 2023"));
  }

  private static Row minimum(Optional<LocalDate> since, String place, String currency, long minor) {
    return new Row(since, Whom.in(place, currency), minor, HELP);
  }

  private static List<Row> taxes() {
    return Stream.of(
            taxes(Region.UK, 2000),
            taxes(Region.EU, 1900, 2000, 2100, 2200, 2300, 2500),
            taxes(Region.CA, 500, 1300),
            taxes(Region.AU, 1000),
            taxes(Region.JP, 1000))
        .flatMap(rows -> rows)
        .toList();
  }

  private static Stream<Row> taxes(Region region, int... rates) {
    return IntStream.of(rates)
        .mapToObj(rate -> new Row(Optional.empty(), Whom.in(region), rate, TAX_LAW));
  }
}
