package org.soletape.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.VenueCaller.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Provider;
import org.soletape.demo.JournalEntry;
import org.soletape.polling.Sync.SyncProgress;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.ServedPrices;
import org.soletape.testing.Tape;

class SyncTest {
  private static final String PANDA = "DD1391-100";
  private static final String BLACK_CAT = "FV5029-010";
  private static final String OLIVE = "DZ4137-106";

  @RegisterExtension final Tape tape = Tape.generated();

  @Test
  void every_quote_equals_the_served_one_and_there_is_no_other() {
    tape.seed(PANDA, BLACK_CAT, OLIVE);
    tape.clock().set("2026-03-02T06:03:00Z");
    RunReport report = tape.sync();

    Map<String, String> served = new TreeMap<>();
    served.putAll(served(PANDA, ""));
    served.putAll(served(BLACK_CAT, ""));
    served.putAll(served(OLIVE, "W"));
    Instant slot = Instant.parse("2026-03-02T06:00:00Z");
    assertThat(report.synced()).isEqualTo(3);
    assertThat(report.failed()).isZero();
    assertThat(served).hasSizeGreaterThan(100);
    assertThat(ServedPrices.stored(tape, "public.market_latest_v2", slot)).isEqualTo(served);
    assertThat(ServedPrices.stored(tape, "public.market_data_v2", slot)).isEqualTo(served);
  }

  @Test
  void a_second_sync_of_a_slot_changes_nothing_and_asks_nothing() {
    tape.seed(PANDA, BLACK_CAT, OLIVE);
    tape.clock().set("2026-03-02T06:03:00Z");
    PollingRules withSales = new PollingRules(Duration.ZERO, 5);
    assertThat(tape.sync(withSales).synced()).isEqualTo(3);
    Map<String, List<String>> before = everything();
    tape.venues().journal().clear();
    tape.clock().advance(Duration.ofHours(2));

    RunReport second = tape.sync(withSales);

    assertThat(second.synced()).isZero();
    assertThat(second.failed()).isZero();
    assertThat(second.remaining()).isZero();
    assertThat(second.outcome()).isEqualTo("complete");
    assertThat(second.nothingCouldBeDone()).isFalse();
    assertThat(everything()).isEqualTo(before);
    assertThat(tape.venues().journal().entries()).isEmpty();
  }

  @Test
  void a_product_costs_one_call_at_each_venue() {
    tape.seed(PANDA, BLACK_CAT, OLIVE);
    tape.venues().journal().clear();
    tape.clock().set("2026-03-02T06:03:00Z");

    RunReport report = tape.sync();

    assertThat(report.calls()).isEqualTo(6);
    assertThat(paths(Provider.STOCKX))
        .hasSize(3)
        .allMatch(path -> path.matches("/stockx/v2/catalog/products/[^/]+/market-data"));
    assertThat(paths(Provider.ALIAS))
        .hasSize(3)
        .allMatch(path -> path.matches("/alias/api/v1/pricing_insights/availabilities/[^/]+"));
  }

  @Test
  void a_run_s_row_says_who_asked_and_what_came_of_it() {
    tape.seed(PANDA);
    tape.clock().set("2026-03-02T06:03:00Z");
    tape.sync();

    assertThat(
            tape.texts(
                """
                select concat_ws(' ', trigger, slot at time zone 'UTC', outcome, synced, failed,
                  remaining, calls, failures, notes) as text from soletape.runs order by id
                """))
        .containsExactly(
            "seed 2026-03-02 00:00:00 complete 1 0 0 6 [] []",
            "test 2026-03-02 06:00:00 complete 1 0 0 2 [] []");
  }

  @Test
  void a_product_is_synced_when_its_book_is_in() {
    tape.seed(PANDA);
    tape.clock().set("2026-03-02T06:03:00Z");
    tape.sync();

    assertThat(
            tape.texts(
                "select (last_synced_at at time zone 'UTC')::text as text"
                    + " from public.products_v2"))
        .containsExactly("2026-03-02 06:03:00");
  }

  @Test
  void an_empty_catalogue_is_complete_at_once() {
    RunReport report = tape.sync();

    assertThat(report.outcome()).isEqualTo("complete");
    assertThat(report.calls()).isZero();
    assertThat(tape.venues().journal().entries()).isEmpty();
  }

  @Test
  void without_a_venue_nothing_can_be_done() {
    RunReport report =
        SampleRuns.of(tape.database(), Tape.UNPACED)
            .sync(List.of(), tape.clock())
            .run("test", Tape.anHour(), Sync.WhenBusy.WAIT, SyncProgress.silent());

    assertThat(report.nothingCouldBeDone()).isTrue();
    assertThat(report.outcome()).isEqualTo("failed");
  }

  private Map<String, String> served(String sku, String letter) {
    String productId = tape.caller().productId(sku);
    String catalogId = tape.caller().catalogId(sku);
    JsonNode item = json(tape.caller().alias("/catalog/" + catalogId)).get("catalog_item");
    List<String> sizes = new ArrayList<>();
    item.get("allowed_sizes")
        .forEach(
            size -> {
              double number = size.get("us_size_equivalent").doubleValue();
              if (number > 0 && number <= 25) {
                sizes.add(
                    size.get("us_size_equivalent")
                        .decimalValue()
                        .stripTrailingZeros()
                        .toPlainString());
              }
            });
    return new ServedPrices()
        .stockx(
            sku,
            json(tape.caller().stockx("/catalog/products/" + productId + "/variants")),
            json(
                tape.caller()
                    .stockx("/catalog/products/" + productId + "/market-data?currencyCode=USD")))
        .alias(
            sku,
            letter,
            sizes,
            json(tape.caller().alias("/pricing_insights/availabilities/" + catalogId))
                .get("variants"))
        .words();
  }

  private Map<String, List<String>> everything() {
    return List.of(
            "public.products_v2",
            "public.product_sizes_v2",
            "public.market_latest_v2",
            "soletape.market_books",
            "soletape.product_summaries",
            "soletape.venue_summaries",
            "soletape.sales_counts",
            "soletape.listings",
            "soletape.unmapped_sizes",
            "soletape.catalog_entries",
            "soletape.held_quotes",
            "soletape.failed_polls",
            "soletape.venue_tokens")
        .stream()
        .collect(Collectors.toMap(table -> table, tape::contents));
  }

  private List<String> paths(Provider provider) {
    return tape.venues().journal().entries(provider).stream()
        .map(JournalEntry::target)
        .map(target -> target.replaceFirst("\\?.*", ""))
        .toList();
  }
}
