package org.soletape.fees;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeSchedule.Standard;
import org.soletape.fees.FeeSetting.Words;

/**
 * Alias: a commission by seller rating on the sale price, a fixed seller fee, and a cash-out fee on
 * the earnings that are left. Nothing is known of the fees before the first day.
 */
final class AliasSchedule {
  private static final FeeSetting RATING =
      FeeSetting.rating(new Words("Seller rating", "rating", ""), 100);

  private static final FeeSetting SELLER_FEE =
      FeeSetting.amount(
          "seller_fee",
          new Words("Seller fee per pair", "seller fee", "Depends on country and drop-off."),
          List.of(0, 2, 5, 30));

  private static final FeeSetting CASH_OUT =
      FeeSetting.rate(
          "cash_out",
          new Words("Cash-out fee, percent", "cash-out fee", "Of the earnings; 0 when waived."),
          List.of(0, 290));

  static final VenueFees FEES =
      new VenueFees(
          Provider.ALIAS,
          List.of(RATING, SELLER_FEE, CASH_OUT),
          List.of(
              new FeeSchedule(
                  Optional.of(LocalDate.of(2024, 5, 10)),
                  Map.of(
                      RATING.name(), Standard.of(90),
                      SELLER_FEE.name(), Standard.of(0),
                      CASH_OUT.name(), Standard.of(290)),
                  List.of(
                      new Charge.Commission(
                          "Commission",
                          RATING,
                          List.of(
                              new Band(90, 100, 950),
                              new Band(70, 89, 1500),
                              new Band(50, 69, 2000),
                              new Band(0, 49, 2500)),
                          Optional.empty()),
                      new Charge.Fixed("Seller fee", SELLER_FEE),
                      new Charge.EarningsShare("Cash-out", CASH_OUT)))));

  private AliasSchedule() {}
}
