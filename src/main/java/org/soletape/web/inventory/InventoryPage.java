package org.soletape.web.inventory;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.soletape.fees.FeeSettings;
import org.soletape.portfolio.InventoryReads;
import org.soletape.portfolio.PortfolioSettings;
import org.soletape.portfolio.ValuedPair;
import org.soletape.web.Caching;
import org.soletape.web.DrawnPages;
import org.soletape.web.Edition;
import org.soletape.web.Templates;
import org.soletape.web.Visitor;
import org.soletape.web.Visitors;

/** Everything somebody owns and sold: filtered, sorted and paged by its address alone. */
final class InventoryPage {
  /** Prices turn stale one after the other, also while nothing arrives. */
  private static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

  private static final long KEPT_BYTES = 4_000_000;

  private final Visitors visitors;
  private final InventoryReads reads;
  private final PortfolioSettings settings;
  private final InventoryTurns turns;
  private final Caching caching;
  private final Clock clock;
  private final Templates templates;
  private final DrawnPages drawn = new DrawnPages(KEPT_BYTES);

  InventoryPage(
      Visitors visitors,
      InventoryReads reads,
      PortfolioSettings settings,
      InventoryTurns turns,
      Caching caching,
      Clock clock,
      Templates templates) {
    this.visitors = visitors;
    this.reads = reads;
    this.settings = settings;
    this.turns = turns;
    this.caching = caching;
    this.clock = clock;
    this.templates = templates;
  }

  void show(Context context) {
    Visitor visitor = visitors.require(context);
    InventoryQuery query = InventoryQuery.read(context::queryParam);
    Instant now = clock.instant();
    String notice = Notices.of(context::queryParam);
    Edition edition =
        caching.edition(
            true,
            "inventory.html",
            visitor.userId(),
            visitor.formToken(),
            reads.version(visitor.userId()),
            query.address(),
            notice,
            now.getEpochSecond() / LONGEST_LIFE.toSeconds());
    drawn.answerPersonally(
        context,
        edition,
        Templates.HTML,
        () ->
            templates.bytes(
                "inventory/inventory.jte",
                turns.page(visitor.userId(), () -> view(visitor, query, notice, now))));
  }

  private InventoryView view(Visitor visitor, InventoryQuery query, String notice, Instant now) {
    UUID owner = visitor.userId();
    FeeSettings fees = settings.of(owner);
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    InventoryList list = new InventoryList(query);
    reads.each(owner, now, pair -> list.add(ValuedPair.of(pair, fees, today)));
    return list.view(
        visitor,
        notice,
        ids ->
            reads.some(owner, ids, now).stream()
                .map(pair -> ValuedPair.of(pair, fees, today))
                .toList());
  }
}
