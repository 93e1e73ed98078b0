package org.soletape.polling;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Provider;
import org.soletape.catalog.UnmappedReads;
import org.soletape.testing.ServedPrices;
import org.soletape.testing.Tape;

/** Recorded traffic through the whole engine: the tape says what the venues said. */
class ReplayedTapeTest {
  private static final String MEN = "ZA1001-100";
  private static final String WOMEN = "ZB2002-101";
  private static final String GRADE_SCHOOL = "ZC3003-200";
  private static final String NOTHING_OFFERED = "ZD4004-300";
  private static final String NOT_ON_ALIAS = "ZE5005-400";
  private static final String NO_MARKET_ROWS = "ZF6006-500";
  private static final String NOWHERE = "ZG7007-600";

  @RegisterExtension final Tape tape = Tape.replaying(Tape.RECORDINGS);
  private RunReport seeded;

  @BeforeEach
  void seed() {
    seeded =
        tape.seed(MEN, WOMEN, GRADE_SCHOOL, NOTHING_OFFERED, NOT_ON_ALIAS, NO_MARKET_ROWS, NOWHERE);
  }

  @Test
  void every_quote_equals_the_recorded_one_and_there_is_no_other() throws IOException {
    Map<String, String> recorded = recorded();
    assertThat(recorded).hasSizeGreaterThan(20).containsValue("- - - - USD");

    assertThat(ServedPrices.stored(tape, "public.market_latest_v2", Instant.EPOCH))
        .isEqualTo(recorded);
    assertThat(ServedPrices.stored(tape, "public.market_data_v2", Instant.EPOCH))
        .isEqualTo(recorded);
  }

  @Test
  void the_next_slot_s_books_say_the_same_again() throws IOException {
    tape.clock().set("2026-03-02T06:00:00Z");

    RunReport report = tape.sync();

    assertThat(report.synced()).isEqualTo(6);
    assertThat(
            ServedPrices.stored(
                tape, "public.market_data_v2", Instant.parse("2026-03-02T06:00:00Z")))
        .isEqualTo(recorded());
    assertThat(
            ServedPrices.stored(
                tape, "public.market_latest_v2", Instant.parse("2026-03-02T06:00:00Z")))
        .isEqualTo(recorded());
  }

  @Test
  void what_a_venue_does_not_have_is_told_and_never_polled() {
    assertThat(new UnmappedReads(tape.database()).all())
        .filteredOn(unmapped -> unmapped.sizes().isEmpty())
        .extracting(unmapped -> unmapped.sku() + " " + unmapped.provider().id())
        .containsExactly(NOT_ON_ALIAS + " alias", NOWHERE + " alias", NOWHERE + " stockx");
    assertThat(seeded.failures())
        .extracting(failure -> failure.sku() + " " + failure.provider().id() + " " + failure.kind())
        .containsExactly(NO_MARKET_ROWS + " stockx bad_item");

    tape.venues().journal().clear();
    tape.clock().set("2026-03-02T06:00:00Z");
    tape.sync();

    // One answer that cannot be read is asked for twice.
    assertThat(tape.venues().journal().count(Provider.STOCKX)).isEqualTo(7);
    assertThat(tape.venues().journal().count(Provider.ALIAS)).isEqualTo(5);
  }

  @Test
  void sizes_keep_their_scale_and_what_both_venues_call_them() {
    assertThat(
            tape.texts(
                """
                select p.sku || ' ' || s.ordinal || ' ' || s.size_key || ' ' || s.size_numeric || ' '
                  || (s.stockx_variant_id is not null) || ' ' || coalesce(s.alias_size::text, '-')
                  as text
                from public.product_sizes_v2 s join public.products_v2 p on p.id = s.product_id
                where p.sku in (?, ?, ?) order by p.sku, s.ordinal
                """,
                MEN,
                WOMEN,
                GRADE_SCHOOL))
        .containsExactly(
            "ZA1001-100 1 8 8.00 true 8.00",
            "ZA1001-100 2 8.5 8.50 true 8.50",
            "ZA1001-100 3 9 9.00 true 9.00",
            "ZA1001-100 4 9.5 9.50 true 9.50",
            "ZA1001-100 5 10 10.00 true 10.00",
            "ZB2002-101 1 6W 6.00 true 6.00",
            "ZB2002-101 2 7.5W 7.50 true 7.50",
            "ZB2002-101 3 10.5W 10.50 true 10.50",
            "ZC3003-200 1 4Y 4.00 true 4.00",
            "ZC3003-200 2 5.5Y 5.50 true 5.50",
            "ZC3003-200 3 7Y 7.00 true 7.00");
  }

  @Test
  void recent_sales_are_counted_into_book_and_latest() {
    tape.clock().set("2026-03-02T06:00:00Z");
    tape.sync(new PollingRules(Duration.ZERO, 100));

    for (String table : List.of("public.market_latest_v2", "public.market_data_v2")) {
      Map<String, String> stored =
          ServedPrices.stored(tape, table, Instant.parse("2026-03-02T06:00:00Z"));
      assertThat(stored.get(MEN + " alias 8")).isEqualTo("179.00 153.00 161.00 2 USD");
      assertThat(stored.get(MEN + " alias 9")).isEqualTo("206.50 - 199.99 0 USD");
      assertThat(stored.get(MEN + " stockx 8")).isEqualTo("178.00 151.00 - - GBP");
    }
  }

  @Test
  void the_catalogue_learns_what_the_venues_know_of_a_product() {
    assertThat(
            tape.texts(
                """
                select concat_ws('|', brand, model, colorway, gender, image_url, retail_price,
                  release_date) as text
                from public.products_v2 where sku = ?
                """,
                GRADE_SCHOOL))
        .containsExactly(
            "Norden|Tidal Low (GS)|Chalk/Slate|kids|https://pictures.example/zc3003-200-a.png"
                + "|140.00|2025-03-14");
  }

  private static Map<String, String> recorded() throws IOException {
    Map<String, String> letters = Map.of(WOMEN, "W", GRADE_SCHOOL, "Y");
    Map<String, String> all = new TreeMap<>();
    for (String sku : List.of(MEN, WOMEN, GRADE_SCHOOL, NOTHING_OFFERED, NOT_ON_ALIAS)) {
      JsonNode file = new JsonMapper().readTree(Tape.RECORDINGS.resolve(sku + ".json").toFile());
      ServedPrices served =
          new ServedPrices()
              .stockx(sku, file.at("/stockx/variants"), file.at("/stockx/market"))
              .alias(
                  sku,
                  letters.getOrDefault(sku, ""),
                  List.of("8", "8.5", "9", "9.5", "10", "6", "7.5", "10.5", "4", "5.5", "7"),
                  file.at("/alias/availabilities/variants"));
      all.putAll(served.words());
    }
    // Without a recording of its own, Alias answers every size with "0".
    for (String sku : List.of(NOTHING_OFFERED, NO_MARKET_ROWS)) {
      all.put(sku + " alias 9", "- - - - USD");
      all.put(sku + " alias 10", "- - - - USD");
    }
    assertThat(all.keySet().stream().map(place -> place.replaceFirst(" .*", "")).collect(toSet()))
        .hasSize(6);
    return all;
  }
}
