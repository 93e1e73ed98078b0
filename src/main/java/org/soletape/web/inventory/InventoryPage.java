package org.soletape.web.inventory;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.soletape.portfolio.FoundLots;
import org.soletape.portfolio.FoundPairs;
import org.soletape.portfolio.ValuedInventory;
import org.soletape.web.Caching;
import org.soletape.web.DrawnPages;
import org.soletape.web.Edition;
import org.soletape.web.Templates;
import org.soletape.web.Visitor;
import org.soletape.web.Visitors;

/** Everything somebody owns and sold: filtered, sorted and paged by its address alone. */
public record InventoryPage(
    Visitors visitors,
    ValuedInventory pairs,
    InventoryTurns turns,
    Caching caching,
    Clock clock,
    Templates templates,
    DrawnPages drawn) {
  /** Prices turn stale one after the other, also while nothing arrives. */
  private static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

  public static final long KEPT_BYTES = 4_000_000;

  void show(Context context) {
    Visitor visitor = visitors.require(context);
    InventoryQuery query = InventoryQuery.read(context::queryParam);
    Instant now = clock.instant();
    Optional<String> notice = Notices.of(context::queryParam);
    Edition edition =
        caching.edition(
            true,
            "inventory.html",
            visitor.userId(),
            visitor.formToken(),
            visitor.display(),
            pairs.version(visitor.userId()),
            query.address(),
            notice.orElse(""),
            now.getEpochSecond() / LONGEST_LIFE.toSeconds());
    drawn.answerPersonally(
        context,
        edition,
        Templates.HTML,
        () ->
            templates.bytes(
                "inventory/inventory.jte",
                turns.page(
                    visitor.userId(), () -> drawing(visitor, query, now).view(visitor, notice))));
  }

  private InventoryListDrawing drawing(Visitor visitor, InventoryQuery query, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (query.lots()) {
      FoundLots found = pairs.lots(visitor.userId(), query.asked(), visitor.display(), now);
      return new InventoryListDrawing(query, found.pairs(), Optional.of(found), today);
    }
    FoundPairs found = pairs.find(visitor.userId(), query.asked(), visitor.display(), now);
    return new InventoryListDrawing(query, found, Optional.empty(), today);
  }
}
