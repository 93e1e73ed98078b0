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
import org.soletape.portfolio.ListState;
import org.soletape.portfolio.ValuedInventory;
import org.soletape.web.Caching;
import org.soletape.web.DrawnPages;
import org.soletape.web.Edition;
import org.soletape.web.Form;
import org.soletape.web.Templates;
import org.soletape.web.Visitor;
import org.soletape.web.Visitors;
import org.soletape.web.inventory.InventoryView.Saved;

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
    ListState state = pairs.state(visitor.userId());
    Edition edition =
        caching.edition(
            true,
            "inventory.html",
            visitor.userId(),
            visitor.formToken(),
            visitor.display(),
            state,
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
                view(visitor, query, new SavedDrawing(query, state.saved()).drawn(), notice)));
  }

  /** Shows a list again whose filter could not be saved. */
  void showAgain(Context context, Visitor visitor, InventoryQuery query, Form typed) {
    ListState state = pairs.state(visitor.userId());
    templates.answerPersonal(
        context,
        422,
        "inventory/inventory.jte",
        view(
            visitor, query, new SavedDrawing(query, state.saved()).again(typed), Optional.empty()));
  }

  private InventoryView view(
      Visitor visitor, InventoryQuery query, Saved saved, Optional<String> notice) {
    return turns.page(
        visitor.userId(),
        () -> drawing(visitor, query, clock.instant()).view(visitor, notice, saved));
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
