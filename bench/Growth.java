package bench;

import bench.GrowthPages.Asked;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What more products and more people cost: pages, statements, time to poll, bytes. Ends with 1 when
 * one of the claims of docs/scale.md does not hold.
 */
final class Growth {
  private static final double TAIL = 1.5;
  private static final double SYNC = 1.3;
  private static final int PASSWORDS = 40;
  private static final String PASSWORD = "correct horse battery";

  private static final List<Stage> LARGE =
      List.of(new Stage(150, 100), new Stage(1_000, 1_000), new Stage(10_000, 10_000));
  private static final List<Stage> SMALL = List.of(new Stage(150, 50), new Stage(600, 200));

  private final List<Stage> stages;
  private final Load.Span span;
  private final int rounds;
  private boolean holds = true;

  private Growth(List<Stage> stages, Load.Span span, int rounds) {
    this.stages = stages;
    this.span = span;
    this.rounds = rounds;
  }

  /** So many products, and so many people with 20 pairs each. */
  record Stage(int products, int users) {}

  public static void main(String[] arguments) throws Exception {
    boolean small = List.of(arguments).contains("--small");
    Growth growth =
        small
            ? new Growth(SMALL, new Load.Span(1, 1, 4), 1)
            : new Growth(LARGE, new Load.Span(2, 2, 4), 4);
    try (Workbench server = Workbench.open(Clock.systemUTC())) {
      passwords(server);
      growth.pages(server);
    }
    growth.sync();
    if (!growth.holds) {
      System.exit(1);
    }
  }

  private static void passwords(Workbench server) {
    double start = System.nanoTime();
    for (int i = 0; i < PASSWORDS; i++) {
      server.app().people().accounts().open("person-%d@soletape.example".formatted(i), PASSWORD);
    }
    System.out.printf("a password takes %.1f ms%n", (System.nanoTime() - start) / 1e6 / PASSWORDS);
  }

  private void pages(Workbench server) throws Exception {
    Map<Stage, GrowthDatabase> databases = GrowthDatabase.fill(server, stages);
    sizes(databases);
    Map<Stage, GrowthPages> sites = new LinkedHashMap<>();
    try {
      for (Stage stage : stages) {
        sites.put(stage, GrowthPages.start(server, databases.get(stage)));
      }
      for (Asked asked : Asked.values()) {
        compare(asked, sites);
      }
    } finally {
      sites.values().forEach(GrowthPages::close);
    }
  }

  /**
   * The stages in turn, so that other work on the machine meets all of them. A list is drawn from
   * all products: its time grows, but not its statements. One short round says little about tails.
   */
  private void compare(Asked asked, Map<Stage, GrowthPages> sites) throws Exception {
    Map<Stage, Long> statements = new LinkedHashMap<>();
    for (Stage stage : stages) {
      statements.put(stage, sites.get(stage).statements(asked));
    }
    Map<Stage, Load> quickest = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Stage stage : stages) {
        Load load = sites.get(stage).load(asked, round == 0 ? span : span.warm());
        quickest.merge(stage, load, Load::quicker);
      }
    }
    stages.forEach(stage -> print(stage, asked, quickest.get(stage), statements.get(stage)));
    Stage first = stages.getFirst();
    Stage last = stages.getLast();
    if (asked.isFlat() && rounds > 1) {
      double tails = quickest.get(last).tailMillis() / quickest.get(first).tailMillis();
      claim(asked.label() + ", p99", tails, TAIL);
    }
    double more = (double) statements.get(last) / Math.max(1, statements.get(first));
    claim(asked.label() + ", statements", more, 1);
  }

  private static void print(Stage stage, Asked asked, Load load, long statements) {
    System.out.printf(
        "%5d products, %5d users, %s: p50 %.1f ms, p99 %.1f ms, %.0f/s, %.2f ms of app CPU and %.2f"
            + " ms of PostgreSQL each, %d statements%n",
        stage.products(),
        stage.users(),
        asked.label(),
        load.medianMillis(),
        load.tailMillis(),
        load.rate(),
        load.cpuMillis(),
        load.databaseMillis(),
        statements);
  }

  /** By part: bytes at each stage, and what one more product or person added at the last one. */
  private void sizes(Map<Stage, GrowthDatabase> databases) {
    Stage last = stages.getLast();
    Stage before = stages.get(stages.size() - 2);
    Map<String, Long> larger = databases.get(last).sizes();
    Map<String, Long> smaller = databases.get(before).sizes();
    larger.forEach(
        (part, bytes) -> {
          long more = bytes - smaller.getOrDefault(part, 0L);
          boolean ofPeople = GrowthDatabase.OF_PEOPLE.contains(part);
          int added =
              ofPeople ? last.users() - before.users() : last.products() - before.products();
          System.out.printf(
              "%-16s %7.1f MB with %d products and %d users, %,d bytes %s%n",
              part,
              bytes / 1e6,
              last.products(),
              last.users(),
              more / added,
              ofPeople ? "a person" : "a product");
        });
  }

  /** The smallest catalogue is polled again after the largest: other work on the machine shows. */
  private void sync() throws Exception {
    int few = stages.getFirst().products();
    int many = stages.getLast().products();
    try (VenuesProcess venues = VenuesProcess.start(many)) {
      double before = polled(venues, few);
      stages.subList(1, stages.size() - 1).forEach(stage -> polled(venues, stage.products()));
      double perProduct = polled(venues, many);
      double after = polled(venues, few);
      claim("time to poll a product", perProduct / ((before + after) / 2), SYNC);
    }
  }

  /**
   * Seconds a product, each of which has its first book from the seeding; the best of some days.
   */
  private static double polled(VenuesProcess venues, int products) {
    int days = Math.max(1, Math.min(5, 2_000 / products));
    try (SyncBench bench = SyncBench.seeded(venues, products)) {
      double best = Double.MAX_VALUE;
      for (int day = 0; day < days; day++) {
        best = Math.min(best, bench.sync() / products);
      }
      System.out.printf("%5d products: %.2f ms to poll one%n", products, best * 1e3);
      return best;
    }
  }

  private void claim(String what, double ratio, double most) {
    boolean kept = ratio <= most;
    holds &= kept;
    System.out.printf(
        "%s: %.2f times with %d products and %d users, at most %.1f: %s%n",
        what,
        ratio,
        stages.getLast().products(),
        stages.getLast().users(),
        most,
        kept ? "holds" : "FAILS");
  }
}
