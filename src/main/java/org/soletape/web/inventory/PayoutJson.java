package org.soletape.web.inventory;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.soletape.fees.FeeLine;
import org.soletape.fees.Payout;
import org.soletape.money.Money;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.Offer;
import org.soletape.portfolio.Receipt;
import org.soletape.portfolio.Valuation;
import org.soletape.portfolio.VenueOffer;
import org.soletape.web.Json;

/** Writes payouts line by line: those the pair would bring, and the one it brought. */
final class PayoutJson {
  private PayoutJson() {}

  /** The fields {@code payouts} and {@code realised}, into an object that is begun. */
  static void fields(JsonGenerator json, Valuation pair) throws IOException {
    json.writeObjectFieldStart("payouts");
    write(json, "cash_today", pair.cashToday().offer());
    write(json, "if_listed", pair.ifListed().offer());
    json.writeEndObject();
    if (pair.receipt().isPresent()) {
      write(json, pair.receipt().get());
    } else {
      json.writeNullField("realised");
    }
  }

  private static void write(JsonGenerator json, String name, Offer offer) throws IOException {
    Optional<Payout> payout = offer.best().flatMap(VenueOffer::detail);
    if (payout.isEmpty()) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    json.writeStringField("venue", payout.get().venue().id());
    json.writeNumberField("price", payout.get().price().major());
    write(json, payout.get().fees());
    json.writeNumberField("payout", payout.get().payout().major());
    json.writeStringField("schedule", payout.get().schedule());
    Json.text(json, "observed_at", offer.best().flatMap(VenueOffer::observedAt));
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, List<FeeLine> fees) throws IOException {
    json.writeArrayFieldStart("fees");
    for (FeeLine fee : fees) {
      json.writeStartObject();
      json.writeStringField("name", fee.name());
      json.writeStringField("basis", fee.basis());
      json.writeNumberField("amount", fee.amount().major());
      json.writeStringField("sentence", fee.sentence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Receipt receipt) throws IOException {
    json.writeObjectFieldStart("realised");
    Json.number(json, "price", receipt.price().map(Money::major));
    write(json, receipt.fees());
    amount(json, "payout", receipt.payout());
    amount(json, "cost", receipt.cost());
    amount(json, "profit", receipt.realised().amount());
    PricedFields.percent(json, "profit_percent", receipt.realised().basisPoints());
    json.writeStringField("source", receipt.source().name().toLowerCase(Locale.ROOT));
    json.writeStringField("explanation", receipt.explanation());
    json.writeObjectFieldStart("states");
    json.writeStringField("payout", receipt.payout().word());
    json.writeStringField("cost", receipt.cost().word());
    json.writeStringField("profit", receipt.realised().amount().word());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void amount(JsonGenerator json, String name, Figure figure) throws IOException {
    Json.number(json, name, figure.amount().map(Money::major));
  }
}
