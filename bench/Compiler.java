package bench;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.soletape.market.Slot;

/** From how many pages on a process that compiles a second time has spent less. */
final class Compiler {
  /** More than are kept in memory, so that nearly every page is drawn anew. */
  private static final int PRODUCTS = 3_000;

  private static final int AT_FIRST = 150;
  private static final int ROUNDS = 18;
  private static final Load.Span ROUND = new Load.Span(0, 5, 4);

  /** CPU seconds since the start by pages answered since then. */
  private record Course(ServeProcess site, TreeMap<Long, Double> spent) {
    static Course start(Workbench bench, String choice) {
      Map<String, String> environment = Map.of("SOLETAPE_JIT", choice);
      TreeMap<Long, Double> spent = new TreeMap<>(Map.of(0L, 0.0));
      return new Course(ServeProcess.start(bench.databaseUrl(), environment), spent);
    }

    void goOn(Workbench bench, List<String> pages) throws IOException, InterruptedException {
      Load load = Load.measure(bench, site, pages, "", ROUND);
      long answered = Math.round(load.rate() * ROUND.seconds());
      spent.put(spent.lastKey() + answered, site.cpu().toMillis() / 1e3);
    }

    /** In between two measurements as if it grew evenly. */
    double at(long pages) {
      Map.Entry<Long, Double> below = spent.floorEntry(pages);
      Map.Entry<Long, Double> above = spent.ceilingEntry(pages);
      if (above == null || above.getKey().equals(below.getKey())) {
        return below.getValue();
      }
      double share = (double) (pages - below.getKey()) / (above.getKey() - below.getKey());
      return below.getValue() + share * (above.getValue() - below.getValue());
    }

    String text() {
      return "%,d pages %.1f s".formatted(spent.lastKey(), spent.lastEntry().getValue());
    }
  }

  private Compiler() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Clock clock = Clock.systemUTC();
    try (Workbench bench = Workbench.open(clock)) {
      WalkedMarket market = WalkedMarket.aWeek(bench.app(), AT_FIRST, clock.instant());
      market.growTo(PRODUCTS);
      market.compact(Slot.of(clock.instant()));
      List<String> pages = market.pages();
      Course quick = Course.start(bench, "quick");
      Course lasting = Course.start(bench, "lasting");
      try (ServeProcess one = quick.site();
          ServeProcess other = lasting.site()) {
        one.awaitPage(pages.getFirst());
        other.awaitPage(pages.getFirst());
        for (int round = 0; round < ROUNDS; round++) {
          quick.goOn(bench, pages);
          lasting.goOn(bench, pages);
          System.out.printf("quick: %s, lasting: %s%n", quick.text(), lasting.text());
        }
        System.out.printf(
            "%d and %d MB resident%n", one.residentMegabytes(), other.residentMegabytes());
        print(crossing(quick, lasting));
      }
    }
  }

  private static OptionalLong crossing(Course quick, Course lasting) {
    List<Long> measured = new ArrayList<>(lasting.spent().tailMap(1L).keySet());
    return measured.stream()
        .mapToLong(Long::longValue)
        .filter(pages -> pages <= quick.spent().lastKey() && lasting.at(pages) < quick.at(pages))
        .findFirst();
  }

  private static void print(OptionalLong pages) {
    System.out.println(
        pages.isPresent()
            ? "lasting has spent less from %,d pages on".formatted(pages.getAsLong())
            : "lasting has not spent less yet");
  }
}
