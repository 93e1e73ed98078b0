package org.soletape.portfolio.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.soletape.db.Session;
import org.soletape.portfolio.SaleWrites;
import org.soletape.portfolio.TrackedProducts;

/**
 * What a file changes of an inventory: which pairs it adds, and which open ones its sales sell.
 *
 * @param added the lines that become pairs; sales that found none are behind the others
 * @param sales those that are not booked yet
 * @param matched the pairs of these, by their places
 * @param open all pairs that could be sold
 */
record ImportPlan(
    List<ImportFile.Line> added,
    List<FileSale> sales,
    Map<String, OpenPair> matched,
    List<OpenPair> open) {
  private static final int CANDIDATES = 50;

  static ImportPlan of(
      Session session, ImportFile file, SaleChoices choices, PresentInventory inventory) {
    List<ImportFile.Line> whole =
        file.lines().stream().filter(line -> !FileSale.isSale(file, line, choices)).toList();
    List<ImportFile.Line> sold =
        file.lines().stream().filter(line -> FileSale.isSale(file, line, choices)).toList();
    List<ImportFile.Line> added = new ArrayList<>(PresentPairs.missing(whole, inventory.pairs()));
    if (sold.isEmpty()) {
      FileSale.requireAll(List.of(), choices);
      return new ImportPlan(added, List.of(), Map.of(), List.of());
    }
    TrackedProducts tracked = tracked(session, file);
    List<FileSale> all = FileSale.of(sold, tracked);
    FileSale.requireAll(all, choices);
    List<FileSale> sales = BookedSales.missing(all, inventory.sold());
    List<OpenPair> open = new ArrayList<>(inventory.open());
    for (int i = 0; i < added.size(); i++) {
      open(i + 1, added.get(i), tracked).ifPresent(open::add);
    }
    Map<String, OpenPair> matched = SalesMatching.match(sales, open, choices.pairs());
    sales.stream()
        .filter(sale -> !matched.containsKey(sale.place()))
        .forEach(sale -> added.add(sale.line()));
    return new ImportPlan(added, sales, matched, open);
  }

  private static TrackedProducts tracked(Session session, ImportFile file) {
    return TrackedProducts.load(
        session,
        file.lines().stream().flatMap(line -> line.pair().sku().stream()).distinct().toList());
  }

  private static Optional<OpenPair> open(int order, ImportFile.Line line, TrackedProducts tracked) {
    return Optional.of(line.pair())
        .filter(pair -> pair.status().isOwned())
        .map(
            pair ->
                new OpenPair(
                    "line " + line.number() + " no " + order,
                    Optional.empty(),
                    order,
                    pair,
                    Shoe.of(pair, tracked.link(pair.sku(), pair.size()).size())));
  }

  boolean isEmpty() {
    return added.isEmpty() && matched.isEmpty();
  }

  /**
   * The sales to book.
   *
   * @param ids of the added pairs, in their order
   */
  List<SaleWrites.Booking> bookings(List<String> ids) {
    return sales.stream()
        .flatMap(
            sale ->
                Stream.ofNullable(matched.get(sale.place())).map(open -> booking(sale, open, ids)))
        .toList();
  }

  private static SaleWrites.Booking booking(FileSale sale, OpenPair open, List<String> ids) {
    String id = open.order() == 0 ? open.id() : ids.get(open.order() - 1);
    UUID fingerprint = Fingerprint.of(sale.line().pair());
    return new SaleWrites.Booking(id, open.version(), open.pair(), sale.line().pair(), fingerprint);
  }

  /** The first so many sales with what they could be of. */
  List<SaleMatch> shown(int most) {
    return sales.stream()
        .limit(most)
        .map(
            sale ->
                new SaleMatch(
                    sale.place(),
                    sale.line().pair(),
                    Optional.ofNullable(matched.get(sale.place())).map(SaleMatch.Candidate::of),
                    SalesMatching.candidates(sale, open).stream()
                        .limit(CANDIDATES)
                        .map(SaleMatch.Candidate::of)
                        .toList()))
        .toList();
  }

  /** How many sales found no pair. */
  int unmatched() {
    return sales.size() - matched.size();
  }
}
