package org.soletape.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.polling.Sync.SyncProgress;
import org.soletape.testing.Tape;

/** Which slot a run fills, with what and in which order, and where it ends. */
class SlotsInTimeTest {
  private static final String PANDA = "DD1391-100";
  private static final String BLACK_CAT = "FV5029-010";
  private static final String OLIVE = "DZ4137-106";

  @RegisterExtension final Tape tape = Tape.generated();

  @Test
  void hot_products_are_due_in_every_slot_and_cold_ones_in_the_day_s_first() {
    tape.add(50, PANDA);
    tape.add(49, BLACK_CAT);
    tape.seed();
    List<String> due = new ArrayList<>();
    for (String at :
        List.of(
            "2026-03-02T06:00:00Z",
            "2026-03-02T12:00:00Z",
            "2026-03-02T23:59:59Z",
            "2026-03-03T00:00:00Z",
            "2026-03-03T06:00:00Z")) {
      tape.clock().set(at);
      due.add(at + " " + tape.sync().synced());
    }
    assertThat(due)
        .containsExactly(
            "2026-03-02T06:00:00Z 1",
            "2026-03-02T12:00:00Z 1",
            "2026-03-02T23:59:59Z 1",
            "2026-03-03T00:00:00Z 2",
            "2026-03-03T06:00:00Z 1");
  }

  @Test
  void the_highest_score_is_asked_first() {
    tape.add(60, PANDA);
    tape.add(90, BLACK_CAT);
    tape.add(75, OLIVE);
    tape.seed();
    tape.clock().set("2026-03-02T06:00:00Z");
    List<String> asked = new ArrayList<>();

    tape.syncing(Tape.UNPACED)
        .run(
            "test",
            Tape.anHour(),
            Sync.WhenBusy.WAIT,
            onAsked(
                (provider, product) -> {
                  if (provider == Provider.STOCKX) {
                    asked.add(product.sku());
                  }
                }));

    assertThat(asked).containsExactly(BLACK_CAT, OLIVE, PANDA);
  }

  @Test
  void a_run_late_in_a_slot_fills_that_slot_and_no_earlier_one() {
    tape.seed(PANDA);
    tape.clock().set("2026-03-02T23:59:59.999Z");
    tape.sync();

    assertThat(slotsOf(PANDA, "alias"))
        .containsExactly("2026-03-02 00:00 observed 00:10", "2026-03-02 18:00 observed 23:59");
  }

  @Test
  void a_run_that_outlasts_its_slot_does_not_back_date() {
    tape.seed(PANDA, BLACK_CAT, OLIVE);
    tape.clock().set("2026-03-02T11:59:59Z");
    tape.syncing(Tape.UNPACED)
        .run(
            "test",
            Tape.anHour(),
            Sync.WhenBusy.WAIT,
            onAsked((provider, product) -> tape.clock().set("2026-03-02T12:00:01Z")));

    assertThat(tape.count("soletape.market_books where slot = '2026-03-02 12:00Z'"))
        .isGreaterThanOrEqualTo(4);
    assertThat(
            tape.count(
                "soletape.market_books where slot in ('2026-03-02 06:00Z', '2026-03-02 12:00Z')"))
        .isEqualTo(6);
    assertThat(tape.sync().remaining()).isZero();
    assertThat(tape.count("soletape.market_books where slot = '2026-03-02 12:00Z'")).isEqualTo(6);
  }

  @Test
  void the_time_box_ends_a_run_between_products_and_the_next_run_goes_on() {
    tape.seed(PANDA, BLACK_CAT, OLIVE);
    tape.clock().set("2026-03-02T06:03:00Z");
    TimeBox box = Tape.anHour();

    RunReport first =
        tape.syncing(Tape.UNPACED)
            .run("test", box, Sync.WhenBusy.WAIT, onAsked((provider, product) -> box.stop()));

    assertThat(first.outcome()).isEqualTo("partial");
    assertThat(first.remaining()).isBetween(2, 3);
    assertThat(first.failures()).isEmpty();
    assertThat(first.notes()).isNotEmpty().allMatch(note -> note.contains("asked to stop"));
    assertThat(tape.sync().remaining()).isZero();
    assertThat(tape.count("soletape.market_books where slot = '2026-03-02 06:00Z'")).isEqualTo(6);
  }

  private List<String> slotsOf(String sku, String provider) {
    return tape.texts(
        """
        select to_char(b.slot at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || ' observed '
          || to_char(b.observed_at at time zone 'UTC', 'HH24:MI') as text
        from soletape.market_books b join public.products_v2 p on p.id = b.product_id
        where p.sku = ? and b.provider = ? order by b.slot
        """,
        sku,
        provider);
  }

  private static SyncProgress onAsked(BiConsumer<Provider, Product> listener) {
    return new SyncProgress() {
      @Override
      public void starts(Provider provider, int due) {}

      @Override
      public synchronized void asked(Provider provider, Product product) {
        listener.accept(provider, product);
      }
    };
  }
}
