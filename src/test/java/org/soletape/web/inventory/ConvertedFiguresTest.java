package org.soletape.web.inventory;

import static java.math.BigDecimal.TEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.catalog.Provider.ALIAS;
import static org.soletape.catalog.Provider.STOCKX;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeChange;
import org.soletape.fees.VenueFees;
import org.soletape.rates.RateStore;
import org.soletape.testing.Tape;

/**
 * StockX' traffic in pounds or yen and Alias's in dollars, through the whole engine into the JSON
 * of an inventory that is counted in pounds or yen, to the last minor unit.
 */
class ConvertedFiguresTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private static final Map<LocalDate, Map<String, String>> PER_EURO =
      Map.of(
          LocalDate.of(2026, 2, 27), Map.of("USD", "1.0813", "GBP", "0.8571", "JPY", "161.83"),
          LocalDate.of(2026, 2, 13), Map.of("USD", "1.075", "GBP", "0.848", "JPY", "163.2"),
          LocalDate.of(2026, 1, 15), Map.of("USD", "1.0912", "GBP", "0.8612", "JPY", "158.44"));

  @RegisterExtension final Tape tape = Tape.replaying(Tape.RECORDINGS);
  @TempDir private Path folder;
  @AutoClose private InventorySite site;
  private InventorySite.Owner anna;
  private SellerAbroad seller;
  private Map<String, Map<String, String>> said;

  /** What was paid for a pair, and what that counts as. */
  private record Paid(String json, Optional<BigDecimal> cost) {}

  @ParameterizedTest
  @CsvSource({"GBP, 1, 5.00, 2.00, 113.15", "JPY, 160, 1000, 300, 18000"})
  void every_figure_is_the_one_worked_out_from_books_rates_and_fees(
      String currency, int factor, String minimum, String sellerFee, String paid)
      throws IOException {
    open(currency, factor, new BigDecimal(minimum), new BigDecimal(sellerFee));
    Map<String, ExpectedAbroad> expected = new LinkedHashMap<>();
    List<Paid> costs = costs(paid);
    said.forEach(
        (pair, venues) -> {
          Paid cost = costs.get(expected.size() % costs.size());
          String[] words = pair.split(" ", -1);
          String json = "{\"sku\":\"%s\",\"size\":\"%s\"%s}";
          String id = anna.add(json.formatted(words[0], words[1], cost.json()));
          expected.put(id, new ExpectedAbroad(seller, venues, cost.cost()));
        });

    JsonNode inventory = anna.all();

    assertThat(inventory.get("currency").asText()).isEqualTo(currency);
    assertThat(inventory.get("items")).hasSize(10).hasSize(expected.size());
    for (JsonNode item : inventory.get("items")) {
      assertItem(item, expected.get(item.get("id").asText()));
    }
    assertTotals(inventory, List.copyOf(expected.values()));
  }

  /** In the seller's currency, in dollars with and without a day or a rate, and not stated. */
  private List<Paid> costs(String paid) {
    BigDecimal amount = new BigDecimal(paid);
    BigDecimal dollars = new BigDecimal("140.25");
    String usd = ",\"purchase_price\":140.25,\"purchase_currency\":\"USD\"";
    BigDecimal euros = new BigDecimal("129.03"); // 140.25 at 0.92
    return List.of(
        new Paid(",\"purchase_price\":" + paid, Optional.of(amount)),
        new Paid(
            usd + ",\"purchase_date\":\"2026-02-15\"",
            seller.counted(dollars, "USD", LocalDate.of(2026, 2, 15))),
        new Paid(
            usd + ",\"purchase_date\":\"2026-02-15\",\"purchase_rate\":0.75",
            Optional.of(
                dollars
                    .multiply(new BigDecimal("0.75"))
                    .setScale(seller.digits(), RoundingMode.HALF_UP))),
        new Paid(
            usd
                + ",\"purchase_date\":\"2026-01-22\",\"purchase_rate\":0.92"
                + ",\"rate_currency\":\"EUR\"",
            seller.counted(euros, "EUR", LocalDate.of(2026, 1, 22))),
        new Paid(usd, Optional.empty()),
        new Paid(usd + ",\"purchase_date\":\"2026-01-23\"", Optional.empty()),
        new Paid("", Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"GBP, 1, 5.00, 2.00", "JPY, 160, 1000, 300"})
  void a_sale_counts_by_the_rate_of_its_own_day_for_good(
      String currency, int factor, String minimum, String sellerFee) throws IOException {
    open(currency, factor, new BigDecimal(minimum), new BigDecimal(sellerFee));
    LocalDate day = LocalDate.of(2026, 2, 15);
    BigDecimal price = seller.counted(new BigDecimal("200"), "USD", day).orElseThrow();
    BigDecimal payout = seller.counted(new BigDecimal("171.5"), "USD", day).orElseThrow();
    String computedId = anna.add(sold("\"sold_price\":200,\"sold_at\":\"2026-02-15\""));
    String chargedId =
        anna.add(sold("\"sold_price\":200,\"payout\":171.5,\"sold_at\":\"2026-02-15\""));
    String undatedId = anna.add(sold("\"payout\":171.5"));

    for (LocalDate now : List.of(TODAY, TODAY.plusDays(40))) {
      tape.clock().set(now + "T12:00:00Z");
      JsonNode inventory = anna.all();
      JsonNode computed = realised(inventory, computedId);
      JsonNode charged = realised(inventory, chargedId);

      assertAmount("price", computed.get("price"), price);
      assertAmount("payout", computed.get("payout"), seller.net("alias", price));
      assertAmount("profit", computed.get("profit"), seller.net("alias", price).subtract(TEN));
      assertConversion(
          computed.get("price_conversion"),
          seller.told(new BigDecimal("200"), "USD", day).orElseThrow());
      assertThat(computed.get("payout_conversion").isNull()).isTrue();
      assertAmount("payout", charged.get("payout"), new BigDecimal("171.5"));
      assertAmount("profit", charged.get("profit"), payout.subtract(TEN));
      assertConversion(
          charged.get("payout_conversion"),
          seller.told(new BigDecimal("171.5"), "USD", day).orElseThrow());
      assertThat(realised(inventory, undatedId).at("/states/profit").asText()).isEqualTo("no_rate");
      assertThat(inventory.at("/totals/realised/counted").asInt()).isEqualTo(2);
      assertThat(inventory.at("/converted/realised").asInt()).isEqualTo(2);
    }
  }

  private static JsonNode realised(JsonNode inventory, String id) {
    return inventory
        .get("items")
        .valueStream()
        .filter(item -> item.get("id").asText().equals(id))
        .findFirst()
        .orElseThrow()
        .get("realised");
  }

  private static String sold(String sale) {
    return "{\"sku\":\"ZA1001-100\",\"size\":\"9\",\"purchase_price\":10,\"status\":\"sold\","
        + "\"sold_venue\":\"alias\",\"sold_currency\":\"USD\","
        + sale
        + "}";
  }

  private void assertItem(JsonNode item, ExpectedAbroad worth) {
    String name = item.get("sku") + " " + item.get("size");
    for (String field :
        List.of(
            "cost",
            "stockx_ask",
            "stockx_bid",
            "alias_ask",
            "alias_bid",
            "alias_last_sale",
            "cash_today",
            "if_listed",
            "profit_today",
            "profit_if_listed",
            "profit_loss",
            "profit_today_percent",
            "profit_if_listed_percent")) {
      assertAmount(name + " " + field, item.get(field), worth.fields().get(field));
    }
    for (Provider venue : Provider.values()) {
      assertAmount(
          name + " break-even",
          item.get("break_even").get(venue.id()),
          worth.breakEven(venue.id()).orElse(null));
    }
    assertPayout(item, "cash_today", worth.better("_bid"));
    assertPayout(item, "if_listed", worth.better("_ask"));
    item.get("conversions")
        .properties()
        .forEach(
            each -> {
              if (!each.getKey().equals("cost")) {
                assertConversion(each.getValue(), worth.conversions().get(each.getKey()));
              }
            });
    JsonNode cost = item.get("conversions").get("cost");
    assertThat(cost.isNull() ? item.get("cost") : cost.get("amount")).isEqualTo(item.get("cost"));
  }

  private void assertPayout(
      JsonNode item, String name, Optional<Map.Entry<String, BigDecimal>> best) {
    JsonNode payout = item.get("payouts").get(name);
    assertThat(payout.isNull()).isEqualTo(best.isEmpty());
    if (best.isPresent()) {
      assertThat(payout.get("venue").asText()).isEqualTo(best.get().getKey());
      assertAmount(name, payout.get("price"), best.get().getValue());
      assertThat(payout.get("conversion").isNull())
          .isEqualTo(!payout.get("venue").asText().equals("alias"));
    }
  }

  private void assertConversion(JsonNode conversion, SellerAbroad.Told told) {
    assertThat(conversion.isNull()).isEqualTo(told == null);
    if (told != null) {
      assertAmount("converted", conversion.get("amount"), told.amount());
      assertThat(conversion.get("original_currency").asText()).isEqualTo("USD");
      assertThat(conversion.get("currency").asText()).isEqualTo(seller.currency());
      assertAmount("rate", conversion.get("rate"), told.rate().round(new MathContext(6)));
      assertThat(conversion.get("rate_day").asText()).isEqualTo(told.day().toString());
      assertThat(conversion.get("rate_source").asText()).isEqualTo("ECB");
    }
  }

  private static void assertTotals(JsonNode inventory, List<ExpectedAbroad> worths) {
    for (String name :
        List.of("cash_today", "if_listed", "cost", "profit_today", "profit_if_listed")) {
      List<BigDecimal> known =
          worths.stream()
              .flatMap(worth -> Optional.ofNullable(worth.fields().get(name)).stream())
              .toList();
      JsonNode total = inventory.get("totals").get(name);
      assertAmount(name, total.get("amount"), known.stream().reduce(BigDecimal::add).orElseThrow());
      assertThat(total.get("counted").asInt()).isEqualTo(known.size());
    }
    assertThat(inventory.at("/totals/no_rate").asInt()).isZero();
    assertThat(inventory.at("/converted/cost").asInt()).isEqualTo(3);
    assertThat(inventory.at("/converted/rates")).hasSize(1);
    assertThat(inventory.at("/converted/rates/0/rate_day").asText()).isEqualTo("2026-02-27");
  }

  private static void assertAmount(String what, JsonNode amount, BigDecimal expected) {
    if (expected == null) {
      assertThat(amount.isNull()).as(what).isTrue();
    } else {
      assertThat(amount.isNumber()).as(what).isTrue();
      assertThat(amount.decimalValue()).as(what).isEqualByComparingTo(expected);
    }
  }

  /** Somebody who counts in a currency, with StockX in it, and Alias in dollars. */
  private void open(String currency, int factor, BigDecimal minimum, BigDecimal sellerFee)
      throws IOException {
    seller = new SellerAbroad(currency, minimum, sellerFee, PER_EURO, TODAY);
    RecordingsAbroad recordings = RecordingsAbroad.write(folder, currency, factor);
    tape.replay(folder);
    tape.seed(RecordingsAbroad.skus());
    said = recordings.words();
    new RateStore(tape.database()).keep(seller.published(), "ECB", tape.clock().instant());
    site =
        new InventorySite(
            tape.database(), tape.clock(), RateStore.kept(tape.database(), tape.clock()));
    anna = site.owner("anna@example.com");
    Currency counted = Currency.getInstance(currency);
    int digits = seller.digits();
    site.settings()
        .save(
            anna.id(),
            new FeeChange(
                Optional.empty(),
                Optional.of(counted),
                List.of(
                    stated(STOCKX, "level", 3, counted),
                    stated(STOCKX, "minimum", minor(minimum, digits), counted),
                    stated(ALIAS, "rating", 95, counted),
                    stated(ALIAS, "seller_fee", minor(sellerFee, digits), counted),
                    stated(ALIAS, "cash_out", 290, counted))));
  }

  private static FeeChange.Stated stated(
      Provider venue, String setting, long value, Currency currency) {
    return FeeChange.Stated.of(
        venue, VenueFees.of(venue).setting(setting), OptionalLong.of(value), currency);
  }

  private static long minor(BigDecimal major, int digits) {
    return major.movePointRight(digits).longValueExact();
  }
}
