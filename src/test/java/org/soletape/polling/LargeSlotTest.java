package org.soletape.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.soletape.testing.OwnProcess;
import org.soletape.testing.Tape;

/** More than fits into memory, and what happens when it is too much. */
@Isolated("needs the machine within a time box")
class LargeSlotTest {
  private static final int PRODUCTS = 4000;
  private static final int SIZES = 20;

  @RegisterExtension final Tape tape = Tape.generated();

  @Test
  void a_slot_whose_sizes_do_not_fit_into_the_heap_is_drained() throws Exception {
    tape.seed("DD1391-100", "FV5029-010");
    fill();

    Process child = sync("-Xmx40m", "--time-box=8s");
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(child.waitFor()).as(said).isZero();
    // How far the time box lets it come depends on the machine.
    assertThat(said).contains("Slot ").doesNotContain("OutOfMemoryError");
    assertThat(tape.texts("select outcome as text from soletape.runs order by id").getLast())
        .isIn("partial", "complete");
    assertThat(tape.count("soletape.failed_polls")).isGreaterThan(50);
  }

  @Test
  void an_error_in_one_venue_s_drain_ends_the_run_also_when_the_other_one_hangs() {
    CountDownLatch never = new CountDownLatch(1);
    TimeBox box = Tape.anHour();
    Callable<VenueOutcome> hangs =
        () -> {
          never.await();
          return null;
        };
    Callable<VenueOutcome> dies =
        () -> {
          throw new OutOfMemoryError("Java heap space");
        };

    assertThatThrownBy(() -> SideBySide.run(box, List.of(hangs, dies)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("OutOfMemoryError: Java heap space")
        .hasRootCauseInstanceOf(OutOfMemoryError.class);
    assertThat(box.isOver()).isTrue();
  }

  /** Products with made-up ids, which the venues answer quickly: they do not know them. */
  private void fill() {
    tape.database()
        .update(
            """
            with product as (
              insert into public.products_v2 (sku, popularity_score, stockx_product_id,
                alias_catalog_id, created_at, updated_at)
              select 'LARGE-' || i, 60, 'made-up-' || i, 'made-up-' || i, now(), now()
              from generate_series(1, ?) i
              returning id
            ), listing as (
              insert into soletape.listings (product_id, provider, state, checked_at, mapped_at)
              select id, provider, 'mapped', now(), now() - interval '3 days'
              from product, (values ('stockx'), ('alias')) v (provider)
            )
            insert into public.product_sizes_v2 (product_id, ordinal, size_key, size_numeric,
              stockx_variant_id, alias_size)
            select id, s, s::text, s, 'made-up-' || id || s, s
            from product, generate_series(1, ?) s
            """,
            PRODUCTS,
            SIZES);
  }

  private Process sync(String heap, String timeBox) throws IOException {
    ProcessBuilder builder =
        OwnProcess.of(
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", heap),
            "org.soletape.Main",
            "sync",
            timeBox);
    builder.environment().putAll(tape.environment());
    builder.environment().put("ALIAS_SALES_CALLS", "0");
    builder.environment().put("MAX_PRODUCTS", "10000");
    return builder.redirectErrorStream(true).start();
  }
}
