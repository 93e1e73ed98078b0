package org.soletape.web.inventory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.soletape.fees.FeeLine;
import org.soletape.fees.Payout;
import org.soletape.portfolio.Offer;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.Receipt;
import org.soletape.portfolio.StatedCost;
import org.soletape.portfolio.Valuation;
import org.soletape.rates.CountedAmount;
import org.soletape.web.Json;
import org.soletape.web.RateJson;

/** Writes payouts line by line: those the pair would bring, and the one it brought. */
final class PayoutJson {
  private PayoutJson() {}

  /** The fields {@code payouts} and {@code realised}, into an object that is begun. */
  static void fields(Valuation pair, Json json) {
    json.object(
            "payouts",
            payouts -> {
              write(payouts, "cash_today", pair.cashToday().offer());
              write(payouts, "if_listed", pair.ifListed().offer());
            })
        .object(
            "realised",
            pair.receipt(),
            (receipt, fields) -> {
              write(receipt, fields);
              writeCosts(pair.item().pair(), receipt, fields);
            });
  }

  private static void write(Json json, String name, Offer offer) {
    json.object(
        name,
        offer.best(),
        (best, fields) -> {
          write(best.detail().orElseThrow(), fields);
          fields.field("observed_at", best.observedAt());
          conversion("conversion", best.counted(), fields);
        });
  }

  /** How an amount was converted; null when it was not. */
  static void conversion(String name, Optional<CountedAmount> amount, Json json) {
    json.object(name, amount.filter(CountedAmount::isConverted), RateJson::write);
  }

  private static void write(Payout payout, Json json) {
    json.field("venue", payout.venue().id()).field("price", payout.price());
    write(payout.fees(), json);
    json.field("payout", payout.payout()).field("schedule", payout.schedule());
  }

  private static void write(List<FeeLine> fees, Json json) {
    json.objects("fees", fees, PayoutJson::write);
  }

  static void write(FeeLine fee, Json line) {
    line.field("name", fee.name())
        .field("basis", fee.basis())
        .field("amount", fee.amount())
        .field("sentence", fee.sentence());
  }

  /** What is stated beside the payout and the price, line by line. */
  private static void writeCosts(Pair pair, Receipt receipt, Json json) {
    json.objects(
            "deductions",
            pair.sale().map(sale -> sale.deductions().lines()).orElse(List.of()),
            PayoutJson::write)
        .objects("costs", pair.purchase().costs().lines(), PayoutJson::write);
    conversion("deductions_conversion", receipt.rated().deductions(), json);
  }

  private static void write(StatedCost cost, Json line) {
    line.field("name", cost.column().title()).field("amount", cost.amount());
  }

  private static void write(Receipt receipt, Json json) {
    json.field("price", receipt.price());
    write(receipt.fees(), json);
    json.field("payout", receipt.payout().amount())
        .field("cost", receipt.cost().amount())
        .field("profit", receipt.realised().amount().amount())
        .percent("profit_percent", receipt.realised().basisPoints())
        .field("source", receipt.source().name().toLowerCase(Locale.ROOT))
        .field("explanation", receipt.explanation());
    conversion("price_conversion", receipt.rated().price(), json);
    conversion("payout_conversion", receipt.rated().payout(), json);
    json.object(
        "states",
        states ->
            states
                .field("payout", receipt.payout().word())
                .field("cost", receipt.cost().word())
                .field("profit", receipt.realised().amount().word()));
  }
}
