package org.soletape.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.catalog.Provider.ALIAS;
import static org.soletape.catalog.Provider.STOCKX;
import static org.soletape.portfolio.ValuationSamples.JPY;
import static org.soletape.portfolio.ValuationSamples.USD;
import static org.soletape.portfolio.ValuationSamples.usd;
import static org.soletape.portfolio.ValuationSamples.with;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;

/** Fees that only some sellers pay: by region, by what they state, and for some days. */
class RegionalFeesTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);
  private static final LocalDate DAY_BEFORE = FIRST.minusDays(1);
  private static final FeeSettings STANDARD = FeeSettings.in(USD);

  /** 9.5 % of 200.00, the seller fee, then 2.9 % of what is left. */
  @ParameterizedTest
  @CsvSource({
    "us, 0, 175.75",
    "us, 1, 170.90",
    "uk, 0, 173.81",
    "uk, 1, 170.90",
    "eu, 0, 173.81",
    "au, 0, 167.98",
    "au, 1, 167.98",
    "jp, 0, 170.90",
    "jp, 1, 166.04",
    "other, 0, 146.62",
    "ca, 0, 170.12",
    "ca, 1, 165.26"
  })
  void two_hundred_dollars_at_alias_in_each_region(String region, int sending, String payout) {
    FeeSettings seller =
        with(
            new FeeSettings(USD, Region.of(region), Map.of()),
            ALIAS,
            "sending",
            OptionalLong.of(sending));

    assertThat(payout(ALIAS, seller, FIRST, "200.00")).isEqualTo(usd(payout));
    assertThat(payout(ALIAS, seller, DAY_BEFORE, "200.00"))
        .as("no older sale is reckoned anew")
        .isEqualTo(usd("175.75"));
  }

  @ParameterizedTest
  @CsvSource({"USD, us", "GBP, uk", "EUR, eu", "CAD, ca", "AUD, au", "JPY, jp"})
  void a_currency_that_is_at_home_somewhere_tells_the_region(String currency, String region) {
    assertThat(FeeSettings.in(Currency.getInstance(currency)).region())
        .isEqualTo(Region.of(region));
  }

  @Test
  void where_nobody_knows_the_region_no_fee_of_another_country_is_taken() {
    FeeSettings swiss = FeeSettings.in(Currency.getInstance("CHF"));

    assertThat(swiss.region()).isEmpty();
    assertThat(payout(ALIAS, swiss.in(USD, any -> Optional.empty()), FIRST, "200"))
        .isEqualTo(usd("175.75"));
  }

  @Test
  void a_canadian_rating_below_ninety_pays_what_everybody_pays() {
    FeeSettings seller =
        with(
            new FeeSettings(USD, Optional.of(Region.CA), Map.of()),
            ALIAS,
            "rating",
            OptionalLong.of(80));

    assertThat(payout(ALIAS, seller, FIRST, "200.00")).isEqualTo(usd("165.07"));
  }

  @Test
  void yen_have_a_smallest_fee_since_the_regions_have_rows() {
    FeeSettings japan = FeeSettings.in(JPY);
    Money price = new Money(8_000, JPY);

    assertThat(SellerFees.of(STOCKX, japan, FIRST).payout(price).payout())
        .isEqualTo(new Money(6_960, JPY));
    assertThat(SellerFees.of(STOCKX, japan, DAY_BEFORE).payout(price).payout())
        .isEqualTo(new Money(7_040, JPY));
  }

  /** 9 % and 3 % of the price are 24.00. */
  @ParameterizedTest
  @CsvSource({
    "vat:2000, 171.20",
    "shipping:400, 172.00",
    "shipping:400 vat:2000, 166.40",
    "commission:500, 184.00",
    "processing:250, 177.00",
    "points_off:200, 180.00",
    "points_off:200 vat:2000, 176.00",
    "amount_off:500, 181.00",
    "amount_off:500 vat:2000, 177.20",
    "amount_off:10000 vat:2000, 200.00"
  })
  void what_is_stated_counts_at_stockx(String stated, String payout) {
    assertThat(payout(STOCKX, stating(STOCKX, stated), FIRST, "200.00")).isEqualTo(usd(payout));
  }

  @Test
  void the_smallest_fee_stays_when_points_are_taken_off() {
    assertThat(payout(STOCKX, stating(STOCKX, "points_off:200"), FIRST, "100.00"))
        .isEqualTo(usd("87.00"));
  }

  @Test
  void alias_gives_a_promotion_before_cashing_out() {
    // 200 - 19 + 10 = 191, less 2.9 % of it
    assertThat(payout(ALIAS, stating(ALIAS, "amount_off:1000"), FIRST, "200.00"))
        .isEqualTo(usd("185.46"));
  }

  @Test
  void a_receipt_names_what_is_taken_off_and_the_tax() {
    Payout paid =
        SellerFees.of(STOCKX, stating(STOCKX, "amount_off:500 vat:2000"), FIRST)
            .payout(usd("200.00"));

    assertThat(paid.fees())
        .extracting(line -> line.name() + " " + line.basis() + " " + line.amount())
        .containsExactly(
            "Transaction fee 9 % USD 18.00",
            "Payment processing 3 % USD 6.00",
            "Promotion fixed USD -5.00",
            "VAT on fees 20 % USD 3.80");
  }

  @Test
  void amounts_are_converted_with_their_owner_or_are_the_schedules_own() {
    Currency pounds = Currency.getInstance("GBP");
    FeeSettings seller = with(FeeSettings.in(pounds), ALIAS, "seller_fee", OptionalLong.of(400));

    FeeSettings converted =
        seller.in(USD, pound -> Optional.of(new Money(pound.minor() * 5 / 4, USD)));
    assertThat(payout(ALIAS, converted, FIRST, "200.00")).isEqualTo(usd("170.90"));
    FeeSettings without = seller.in(USD, pound -> Optional.empty());
    assertThat(payout(ALIAS, without, FIRST, "200.00")).isEqualTo(usd("173.81"));
    assertThat(seller.in(pounds, pound -> Optional.empty())).isEqualTo(seller);
  }

  @Test
  void every_figure_says_where_it_was_read_and_whether_that_is_the_venue() {
    List<FeeRow> alias = VenueFees.of(ALIAS).figures(FIRST);

    assertThat(alias)
        .extracting(row -> row.name() + " " + row.whom() + " " + row.value())
        .contains(
            "Commission ratings 90 to 100 9.5 %",
            "Commission Canada, ratings 90 to 100 12.4 %",
            "Seller fee the United Kingdom, by prepaid label USD 5.00",
            "Cash-out fee everybody 2.9 %");
    assertThat(alias)
        .filteredOn(row -> row.name().equals("Seller fee"))
        .isNotEmpty()
        .allMatch(row -> row.source().text().endsWith(", unverified"))
        .allMatch(row -> row.since().equals(Optional.of(FIRST)));
    assertThat(VenueFees.of(STOCKX).figures(FIRST))
        .allMatch(row -> row.source().isVerified() != row.whom().endsWith(", if stated"))
        .extracting(row -> row.name() + " " + row.whom() + " " + row.value())
        .contains(
            "Smallest fee Japan JPY 800",
            "Shipping fee pairs shipped one by one, if stated USD 4.00",
            "VAT on fees the United Kingdom, if stated 20 %");
    assertThat(VenueFees.of(ALIAS).figures(DAY_BEFORE))
        .noneMatch(row -> row.name().equals("Seller fee"));
  }

  private static FeeSettings stating(Provider venue, String stated) {
    FeeSettings settings = STANDARD;
    for (String each : stated.split(" ", -1)) {
      String[] parts = each.split(":", -1);
      settings = with(settings, venue, parts[0], OptionalLong.of(Long.parseLong(parts[1])));
    }
    return settings;
  }

  private static Money payout(Provider venue, FeeSettings settings, LocalDate day, String price) {
    return SellerFees.of(venue, settings, day).payout(usd(price)).payout();
  }
}
