package org.soletape.polling;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.soletape.catalog.Provider;
import org.soletape.testing.Tape;

/** Six shoes that both venues list, what of them a slot lacks, and what a run says of them. */
final class SixShoes {
  static final List<String> SKUS =
      List.of("DD1391-100", "FV5029-010", "CW2288-111", "DZ5485-612", "B75806", "FV5029-006");

  private SixShoes() {}

  /** Finds them, and waits for the next slot. */
  static void seed(Tape tape) {
    tape.seed(SKUS.toArray(String[]::new));
    tape.clock().set("2026-03-02T06:00:00Z");
    tape.venues().journal().clear();
  }

  /** What has no book in the slot. */
  static Set<String> missing(Tape tape) {
    return new TreeSet<>(
        tape.texts(
            """
            select p.sku || ' ' || v.provider as text
            from public.products_v2 p cross join (values ('stockx'), ('alias')) v (provider)
            where not exists (
              select from public.market_data_v2 m where m.product_id = p.id
                and m.provider = v.provider and m.snapshot_at >= '2026-03-02 06:00Z')
              and not exists (
                select from public.market_latest_v2 m where m.product_id = p.id
                  and m.provider = v.provider and m.snapshot_at >= '2026-03-02 06:00Z')
            """));
  }

  /** What failed, as code, venue and kind. */
  static Set<String> failed(RunReport report) {
    Set<String> failed = new TreeSet<>();
    report
        .failures()
        .forEach(
            failure ->
                failed.add(failure.sku() + " " + failure.provider().id() + " " + failure.kind()));
    return failed;
  }

  static VenueOutcome outcome(RunReport report, Provider venue) {
    return report.venues().stream()
        .filter(outcome -> outcome.provider() == venue)
        .findFirst()
        .orElseThrow();
  }
}
