package org.soletape.web.inventory;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.portfolio.sell.FoundRows;
import org.soletape.portfolio.sell.Rule;
import org.soletape.portfolio.sell.SellBoard;
import org.soletape.portfolio.sell.SellSort;
import org.soletape.web.Caching;
import org.soletape.web.Choice;
import org.soletape.web.DrawnPages;
import org.soletape.web.Edition;
import org.soletape.web.Option;
import org.soletape.web.Pages;
import org.soletape.web.Templates;
import org.soletape.web.Visitor;
import org.soletape.web.Visitors;
import org.soletape.web.chart.CountText;

/** Where and when to sell: filtered, sorted and paged by its address alone. */
public record SellPage(
    Visitors visitors,
    SellBoard board,
    InventoryTurns turns,
    Caching caching,
    Clock clock,
    Templates templates,
    DrawnPages drawn) {
  /** Prices turn stale one after the other, also while nothing arrives. */
  private static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

  public static final long KEPT_BYTES = 4_000_000;

  private static final List<Option> SHOWS =
      Option.of("owned", "All owned", "held", "Held", "listed", "Listed");

  void show(Context context) {
    Visitor visitor = visitors.require(context);
    SellAddress query = SellAddress.read(context::queryParam);
    Instant now = clock.instant();
    Edition edition =
        caching.edition(
            true,
            "sell.html",
            visitor.userId(),
            visitor.formToken(),
            visitor.display(),
            board.pairs().state(visitor.userId()),
            query.address(),
            now.getEpochSecond() / LONGEST_LIFE.toSeconds());
    drawn.answerPersonally(
        context,
        edition,
        Templates.HTML,
        () -> templates.bytes("inventory/board.jte", view(visitor, query, now)));
  }

  private SellView view(Visitor visitor, SellAddress query, Instant now) {
    FoundRows found =
        turns.page(
            visitor.userId(),
            () -> board.find(visitor.userId(), query.asked(), visitor.display(), now));
    return view(visitor, query, found, now);
  }

  private static SellView view(Visitor visitor, SellAddress query, FoundRows found, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return new SellView(
        visitor,
        query,
        new SellView.Choices(
            rules(query, found.counts()),
            Option.choosing(query.filter().word(), SHOWS),
            InventoryListDrawing.counted(found.brands(), query.narrowing().brand()),
            orders(query)),
        "%s in %s"
            .formatted(CountText.of(found.pairs(), "pair"), CountText.of(found.total(), "lot")),
        found.rows().stream().map(row -> SellDrawing.row(row, visitor, today)).toList(),
        Pages.around(
            query.page(),
            query.pageSize(),
            found.rows().size(),
            found.total(),
            number -> query.onPage(number).address()),
        query.page() == 1 ? SellView.Listings.of(found.listings()) : SellView.Listings.NONE,
        found.owned() == 0);
  }

  private static List<Choice> rules(SellAddress query, Map<Rule, Integer> counts) {
    List<Choice> choices = new ArrayList<>();
    choices.add(
        new Choice(
            "Everything", query.standing(Optional.empty()).address(), query.rule().isEmpty()));
    for (Rule rule : Rule.values()) {
      boolean isChosen = query.rule().filter(rule::equals).isPresent();
      if (isChosen || counts.containsKey(rule)) {
        choices.add(
            new Choice(
                name(rule) + " " + counts.getOrDefault(rule, 0),
                query.standing(Optional.of(rule)).address(),
                isChosen));
      }
    }
    return choices;
  }

  private static String name(Rule rule) {
    return switch (rule) {
      case USED -> "Not new";
      case UNPRICED -> "No price";
      case STALE -> "Stale";
      case CASH_FIRST -> "Cash pays more";
      case YEAR_HIGH -> "High of its year";
      case YEAR_LOW -> "Low of its year";
      case LOSS -> "At a loss";
      case DEAR_SIZE -> "Dear size";
      case CHEAP_SIZE -> "Cheap size";
      case SELLS_FAST -> "Sells fast";
      case NONE_SOLD -> "None sold";
      case NARROW_GAP -> "Narrow gap";
      case ONLY_LISTED -> "Nobody bids";
      case ONLY_CASH -> "Nobody asks";
      case LISTING_FIRST -> "Listing pays more";
    };
  }

  private static List<Option> orders(SellAddress query) {
    return Arrays.stream(SellSort.values())
        .map(sort -> new Option(sort.word(), SellDrawing.orderName(sort), sort == query.sort()))
        .toList();
  }
}
