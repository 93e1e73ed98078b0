package org.soletape.history.adopt;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.soletape.db.Session;

/** Reads the original's snapshots product by product, and counts those that cannot be used. */
final class SnapshotReading {
  /** So far may the clocks of those who wrote them be apart. */
  private static final Duration AHEAD = Duration.ofMinutes(2);

  private final OriginalCatalogue catalogue;
  private final LeftOut leftOut;
  private final Instant horizon;
  private final Consumer<ProductBooks> taker;
  private Optional<ProductBooks> current = Optional.empty();
  private int found;
  private int used;

  SnapshotReading(
      OriginalCatalogue catalogue, LeftOut leftOut, Instant now, Consumer<ProductBooks> taker) {
    this.catalogue = catalogue;
    this.leftOut = leftOut;
    this.horizon = now.plus(AHEAD);
    this.taker = taker;
  }

  void run(Session session) {
    session.each(OriginalSnapshot.ALL, OriginalSnapshot::read, this::take);
    current.ifPresent(taker);
  }

  private void take(OriginalSnapshot snapshot) {
    found++;
    Optional<String> reason = unusable(snapshot);
    if (reason.isPresent()) {
      leftOut.count("snapshots: " + reason.get());
      return;
    }
    UUID product = snapshot.product().orElseThrow();
    if (current.filter(books -> books.product().equals(product)).isEmpty()) {
      current.ifPresent(taker);
      current = Optional.of(new ProductBooks(product));
    }
    use(snapshot, current.get());
  }

  private void use(OriginalSnapshot snapshot, ProductBooks books) {
    int ordinal = snapshot.size().flatMap(catalogue::size).orElseThrow().ordinal();
    snapshot
        .venue()
        .ifPresent(
            venue -> {
              if (books.add(
                  venue, snapshot.quote(venue, ordinal, leftOut), snapshot.at().orElseThrow())) {
                leftOut.count("snapshots: a newer one of the same size and slot counts");
              } else {
                used++;
              }
            });
  }

  private Optional<String> unusable(OriginalSnapshot snapshot) {
    if (snapshot.product().isEmpty() || snapshot.size().isEmpty()) {
      return Optional.of("of no product or no size");
    }
    if (!catalogue.isKept(snapshot.product().get())) {
      return Optional.of("their product is left out");
    }
    Optional<AdoptedSize> size = snapshot.size().flatMap(catalogue::size);
    if (size.isEmpty()) {
      return Optional.of("their size is left out");
    }
    if (!size.get().product().equals(snapshot.product().get())) {
      return Optional.of("their size is another product's");
    }
    if (snapshot.venue().isEmpty()) {
      return Optional.of("of another provider than ours");
    }
    return snapshot.at().isEmpty() || snapshot.at().get().isAfter(horizon)
        ? Optional.of("their time is none, or lies in the future")
        : Optional.empty();
  }

  int found() {
    return found;
  }

  int used() {
    return used;
  }
}
