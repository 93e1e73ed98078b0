package org.soletape.fees;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeSchedule.Standard;
import org.soletape.fees.FeeSetting.Range;
import org.soletape.fees.FeeSetting.Words;
import org.soletape.fees.Row.Whom;

/**
 * Alias: a commission by seller rating on the sale price, a fixed seller fee by region and way of
 * sending, and a cash-out fee on the earnings that are left. Nothing is known of the fees before
 * the first day.
 */
final class AliasSchedule {
  private static final Source POLICY = Source.verified("alias.org/fees, 10 May 2024");

  /** One collector's copy of a page that shows these figures to sellers alone. */
  private static final Source COPY =
      Source.unverified("Archvd's copy of the alias fee policy, August 2025");

  private static final FeeSetting RATING =
      FeeSetting.rating(new Words("Seller rating", "rating", ""), 100);

  private static final FeeSetting WAY =
      FeeSetting.choice(
          "sending",
          new Words(
              "Sent to Alias",
              "sending",
              "Decides the seller fee of your region.",
              List.of("by drop-off", "by prepaid label")));

  private static final FeeSetting SELLER_FEE =
      FeeSetting.amount(
              "seller_fee",
              new Words(
                  "Seller fee per pair", "seller fee", "Depends on country and way of sending."))
          .known(0, 2, 5, 30);

  private static final FeeSetting OWN =
      CommonSettings.ownShare(
          "Commission, percent", "commission", "Empty: the one of your rating.");

  private static final FeeSetting CASH_OUT =
      FeeSetting.rate(
              "cash_out",
              new Words("Cash-out fee, percent", "cash-out fee", "Of the earnings; 0 when waived."),
              BasisPoints.WHOLE)
          .known(0, 290);

  private static final List<Row> SELLER_FEES =
      Stream.of(
              bothWays(Region.US, 0, 500),
              bothWays(Region.UK, 200, 500),
              bothWays(Region.EU, 200, 500),
              bothWays(Region.CA, 0, 500),
              bothWays(Region.JP, 500, 1000),
              Stream.of(row(Whom.in(Region.AU), 800), row(Whom.in(Region.OTHER), 3000)))
          .flatMap(rows -> rows)
          .toList();

  static final VenueFees FEES =
      new VenueFees(
          Provider.ALIAS,
          CommonSettings.after(RATING, SELLER_FEE, CASH_OUT, WAY, OWN),
          List.of(
              new FeeSchedule(
                  Optional.of(LocalDate.of(2024, 5, 10)),
                  Map.of(
                      RATING.name(), Standard.of(90),
                      WAY.name(), Standard.of(0),
                      SELLER_FEE.name(), Standard.of(0).with(SELLER_FEES),
                      OWN.name(), Standard.in(List.of(canadian())),
                      CASH_OUT.name(), Standard.of(290, POLICY)),
                  List.of(
                      new Charge.Commission(
                          "Commission",
                          RATING,
                          List.of(
                              new Band(90, 100, 950),
                              new Band(70, 89, 1500),
                              new Band(50, 69, 2000),
                              new Band(0, 49, 2500)),
                          Optional.empty(),
                          OWN,
                          CommonSettings.POINTS_OFF,
                          POLICY),
                      new Charge.Fixed("Seller fee", SELLER_FEE),
                      new Charge.Discount("Promotion", CommonSettings.AMOUNT_OFF),
                      new Charge.EarningsShare("Cash-out", CASH_OUT)))));

  private AliasSchedule() {}

  private static Row canadian() {
    Whom whom = Whom.in(Region.CA, "Canada, ratings 90 to 100").when(RATING, new Range(90, 100));
    return new Row(VenueFees.BY_REGION, whom, 1240, COPY);
  }

  private static Stream<Row> bothWays(Region region, long droppedOff, long prepaid) {
    return Stream.of(row(whom(region, 0), droppedOff), row(whom(region, 1), prepaid));
  }

  private static Whom whom(Region region, int way) {
    String place = region.label() + ", " + WAY.words().choices().get(way);
    return Whom.in(region, place).when(WAY, new Range(way, way));
  }

  /** Alias states all its fees in dollars. */
  private static Row row(Whom whom, long cents) {
    return new Row(VenueFees.BY_REGION, whom.counting("USD"), cents, COPY);
  }
}
