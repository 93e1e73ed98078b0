package org.soletape.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.soletape.catalog.CatalogEntry;
import org.soletape.catalog.CatalogStore;
import org.soletape.catalog.Provider;
import org.soletape.catalog.StyleCode;
import org.soletape.market.Slot;
import org.soletape.polling.RunReport;
import org.soletape.polling.Seeding;
import org.soletape.polling.Sync;
import org.soletape.polling.TimeBox;
import org.soletape.upkeep.Cleanup;

/**
 * Makes days of tape with the real engine: the clock is stepped from slot to slot, and every slot
 * is polled as it would have been. One slot is missed, in one a venue misbehaves, and one product's
 * answers are unreadable in the last days, so that gaps and stale prices can be seen. Making it
 * again adds nothing that is there.
 *
 * @param year the days before it, where they are wanted
 */
public record DemoTape(
    CatalogStore catalog,
    Seeding seeding,
    Sync sync,
    Cleanup cleanup,
    Faults faults,
    SteppedClock clock,
    Optional<DemoYear> year) {
  /** How late in its slot each poll starts. */
  private static final Duration INTO_SLOT = Duration.ofMinutes(7);

  private static final Duration ENOUGH = Duration.ofHours(1);

  /** Slots before the current one: in this one nothing ran. */
  private static final int MISSED = 10;

  /** In this one a fifth of StockX's answers were unreadable. */
  private static final int FAULTY = 17;

  /** From so many slots ago on both venues' answers for one product were unreadable. */
  private static final int SILENT_SLOTS = 13;

  static final StyleCode SILENT = new StyleCode("1130310-BBLC");

  /**
   * What making the tape took.
   *
   * @param sizeDays days of a size at a venue before it
   */
  public record Made(int products, int slots, int calls, int sizeDays) {}

  /**
   * Makes the tape up to now and lets the clock run from there.
   *
   * @param days how many days of tape, today included; at least one
   * @param progress told after every step how many are done, and of how many; the first one is the
   *     seeding, the second the oldest slot
   */
  public Made make(
      List<CatalogEntry> entries, int days, Instant now, BiConsumer<Integer, Integer> progress) {
    Slot current = Slot.of(now);
    int slots = days * (int) Duration.ofDays(1).dividedBy(Slot.LENGTH);
    Instant first = into(current.plus(1 - slots), now);
    clock.standAt(first);
    catalog.add(entries, clock.instant());
    int calls = seeding.run(TimeBox.of(ENOUGH), (done, all, product) -> {}).calls();
    progress.accept(1, slots + 1);
    calls += poll(current, slots - 1, now);
    progress.accept(2, slots + 1);
    int sizeDays = year.map(before -> before.make(day(first), now)).orElse(0);
    for (int back = slots - 2; back >= 0; back--) {
      calls += poll(current, back, now);
      progress.accept(slots - back + 1, slots + 1);
    }
    cleanup.run();
    clock.run();
    return new Made(entries.size(), slots, calls, sizeDays);
  }

  private int poll(Slot current, int back, Instant now) {
    if (back == MISSED) {
      return 0;
    }
    clock.standAt(into(current.plus(-back), now));
    raise(back);
    try {
      RunReport report =
          sync.run("demo", TimeBox.of(ENOUGH), Sync.WhenBusy.WAIT, Sync.SyncProgress.silent());
      return report.calls();
    } finally {
      faults.clear();
    }
  }

  private void raise(int back) {
    if (back == FAULTY) {
      faults.raise(FaultRule.parse("null-body:stockx"));
    } else if (back < SILENT_SLOTS) {
      silent().ifPresent(ids -> faults.raise(FaultRule.of(FaultProfile.NULL_BODY, ids)));
    }
  }

  /** What the venues call the product, when it is part of the demo. */
  private Optional<Set<String>> silent() {
    return catalog
        .find(SILENT)
        .map(
            product ->
                Arrays.stream(Provider.values())
                    .flatMap(venue -> product.venueId(venue).stream())
                    .collect(Collectors.toSet()))
        .filter(ids -> !ids.isEmpty());
  }

  private static Instant into(Slot slot, Instant now) {
    Instant polled = polled(slot);
    return polled.isBefore(now) ? polled : now;
  }

  private static Instant polled(Slot slot) {
    return slot.start().plus(INTO_SLOT);
  }

  /** When a day's last slot is polled. */
  static Instant closing(LocalDate day) {
    return polled(Slot.of(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()).plus(-1));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
