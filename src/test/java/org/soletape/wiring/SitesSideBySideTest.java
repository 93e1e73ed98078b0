package org.soletape.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Provider;
import org.soletape.demo.JournalEntry;
import org.soletape.demo.RequestJournal;
import org.soletape.market.Slot;
import org.soletape.testing.Http;
import org.soletape.testing.Tape;
import org.soletape.testing.TwoSites;

/** Several sites at work at the same time: both poll, and one is killed. */
class SitesSideBySideTest {
  private static final Duration PACE = Duration.ofMillis(60);
  private static final List<String> SHOES =
      List.of("DD1391-100", "FV5029-010", "CW2288-111", "DZ5485-612", "B75806", "FV5029-006");

  @RegisterExtension final Tape tape = Tape.generated();

  /** In the slot before this one, so that every shoe is due at both venues. */
  @BeforeEach
  void seed() {
    Instant now = Instant.now();
    tape.clock().set(now.minus(Slot.LENGTH).toString());
    tape.seed(SHOES.toArray(String[]::new));
    tape.clock().set(now.toString());
    tape.venues().journal().clear();
  }

  @Test
  void of_two_schedulers_one_drains_a_venue_and_keeps_its_pace() throws Exception {
    Map<String, String> polling = tape.environment();
    polling.put("SCHEDULER", "on");
    polling.put("VENUE_PACE_MS", Long.toString(PACE.toMillis()));
    polling.put("ALIAS_SALES_CALLS", "0");

    try (TwoSites sites = TwoSites.start(polling)) {
      await(() -> tape.count("soletape.runs where ended_at is not null") == 3);

      RequestJournal journal = tape.venues().journal();
      for (Provider venue : Provider.values()) {
        assertThat(journal.entries(venue))
            .extracting(JournalEntry::target)
            .filteredOn(target -> !target.contains("/oauth/"))
            .doesNotHaveDuplicates()
            .hasSize(SHOES.size());
        assertThat(journal.smallestGap(venue).orElseThrow()).isGreaterThanOrEqualTo(PACE);
      }
      assertThat(sites.sites())
          .allSatisfy(site -> assertThat(site.said()).noneMatch(line -> line.contains("ERROR")));
    }
  }

  @Test
  void when_one_is_killed_the_next_requests_are_answered_by_the_other() throws Exception {
    tape.sync();
    try (TwoSites sites = TwoSites.start(tape.environment())) {
      String bearer = "Bearer " + token();
      Queue<Integer> pages = new ConcurrentLinkedQueue<>();
      Queue<Integer> writes = new ConcurrentLinkedQueue<>();
      AtomicBoolean over = new AtomicBoolean();
      List<Thread> busy =
          Stream.concat(
                  Stream.of("/", "/market/" + SHOES.getFirst(), "/api/v1/products")
                      .map(path -> repeat(over, pages, () -> sites.get(path).statusCode())),
                  Stream.of(repeat(over, writes, () -> add(sites, bearer))))
              .toList();
      await(() -> pages.size() > 100 && writes.size() > 20);

      sites.sites().getFirst().close();

      int before = writes.size();
      await(() -> pages.size() > 500 && writes.size() > before + 50);
      over.set(true);
      for (Thread thread : busy) {
        thread.join();
      }
      assertThat(pages).containsOnly(200);
      List<Integer> refused = writes.stream().filter(status -> status != 201).toList();
      assertThat(refused)
          .as("what was under way, or sent before the proxy heard of the end")
          .hasSizeLessThanOrEqualTo(2)
          .allMatch(status -> status == 502);
      assertThat(tape.count("soletape.inventory"))
          .isBetween(writes.size() - refused.size(), writes.size());
      assertThat(List.copyOf(writes).subList(before + 10, writes.size())).containsOnly(201);
    }
  }

  private String token() {
    try (App app = App.open(Config.read(tape.environment()), tape.clock())) {
      return app.people()
          .tokens()
          .make(
              app.people().accounts().open("anna@example.com", "seven pairs of dunks").id(), "one");
    }
  }

  private static int add(TwoSites sites, String bearer) {
    return Http.send(
            "POST",
            sites.url("/api/v1/inventory"),
            "{\"sku\": \"DD1391-100\", \"size\": \"9\"}",
            "Authorization",
            bearer,
            "Content-Type",
            "application/json")
        .statusCode();
  }

  private static Thread repeat(AtomicBoolean over, Queue<Integer> answers, IntSupplier request) {
    return Thread.ofVirtual()
        .start(
            () -> {
              while (!over.get()) {
                answers.add(request.getAsInt());
              }
            });
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
      Thread.sleep(50);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
