package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.soletape.db.Database;

/** Time and memory that linking everybody's pairs takes: first all of them, then none. */
final class Linking {
  private static final int PAIRS = 1_000_000;
  private static final int PAIRS_A_PERSON = 200;
  private static final int PRODUCTS = 150;

  /** A tenth of the pairs say something nobody else's do. */
  private static final String FILL =
      """
      insert into public."Inventory" (user_id, sku, size, purchase_price)
      select md5((n / ?)::text)::uuid,
        case when n % 10 = 0 then 'ZZ' || n || '-100' else p.sku end, s.size_key, 100
      from generate_series(1, ?) n
      join (select id, sku, row_number() over (order by sku) - 1 as place
            from public.products_v2) p on p.place = n % ?
      join (select product_id, size_key,
              row_number() over (partition by product_id order by ordinal) as place
            from public.product_sizes_v2) s on s.product_id = p.id and s.place = 1 + n % 7
      """;

  private Linking() {}

  public static void main(String[] arguments) throws IOException {
    int pairs = arguments.length == 0 ? PAIRS : Integer.parseInt(arguments[0]);
    try (Workbench bench = Workbench.open(Clock.systemUTC())) {
      WalkedMarket.aWeek(bench.app(), PRODUCTS, Instant.now());
      Database database = bench.app().database();
      database.update(FILL, PAIRS_A_PERSON, pairs, PRODUCTS);
      database.update("vacuum analyze public.\"Inventory\"");
      for (int run = 1; run <= 3; run++) {
        long start = System.nanoTime();
        int linked =
            new org.soletape.portfolio.Linking(Optional.empty())
                .run(database, Clock.systemUTC().instant());
        System.out.printf(
            "run %d: %d of %d pairs linked in %.1f s%n",
            run, linked, pairs, (System.nanoTime() - start) / 1e9);
      }
      System.out.printf(
          "heap %d MB at most, %s%n", Runtime.getRuntime().maxMemory() >> 20, largestResident());
    }
  }

  private static String largestResident() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .findFirst()
        .map(
            line -> "resident at most " + Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
        .orElseThrow();
  }
}
