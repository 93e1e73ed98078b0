package org.soletape.web.inventory;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soletape.portfolio.InventoryFilter;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.Narrowing;
import org.soletape.portfolio.sell.FoundRows;
import org.soletape.portfolio.sell.Rule;
import org.soletape.portfolio.sell.SellBoard;
import org.soletape.portfolio.sell.SellQuery;
import org.soletape.portfolio.sell.SellSort;
import org.soletape.web.Json;
import org.soletape.web.Links;
import org.soletape.web.PageOf;

/** {@code view=sell} of {@code /api/v1/inventory}: the sell board for programs. */
public record SellList(SellBoard board, InventoryTurns turns, Clock clock) {
  static final String VIEW = "view";
  static final String SELL = "sell";

  void answer(
      Context context, String path, UUID owner, Optional<ItemStatus> status, Narrowing narrowing) {
    PageOf page = PageOf.read(context);
    Optional<Rule> rule = rule(context);
    String typed = Optional.ofNullable(context.queryParam(SellAddress.SORT)).orElse("stands");
    boolean reversed = typed.startsWith("-");
    SellQuery query =
        new SellQuery(
            status.map(InventoryFilter::of).orElse(InventoryFilter.OWNED),
            narrowing,
            rule,
            sort(reversed ? typed.substring(1) : typed),
            reversed,
            page.first(),
            page.size());
    FoundRows found =
        turns.list(owner, () -> board.find(owner, query, Optional.empty(), clock.instant()));
    context.header(
        "Link", page.links(address(path, status, narrowing, rule, typed) + "&", found.total()));
    Json.answer(context, new SellJson(found, page)::write);
  }

  private static Optional<Rule> rule(Context context) {
    Optional<String> word = Optional.ofNullable(context.queryParam(SellAddress.RULE));
    Optional<Rule> rule = word.flatMap(Rule::of);
    if (word.isPresent() && rule.isEmpty()) {
      throw new BadRequestResponse("There is no such rule.");
    }
    return rule;
  }

  private static SellSort sort(String word) {
    return SellSort.of(word)
        .orElseThrow(
            () ->
                new BadRequestResponse(
                    "The sort must be one of stands, name, cash, listed, profit, curve, year,"
                        + " sales, gap, days, with a hyphen before it for the other way."));
  }

  private static String address(
      String path,
      Optional<ItemStatus> status,
      Narrowing narrowing,
      Optional<Rule> rule,
      String sort) {
    List<String> parameters = new ArrayList<>(List.of(VIEW, SELL));
    parameters.addAll(List.of("status", status.map(ItemStatus::word).orElse("")));
    parameters.addAll(NarrowedAddress.parameters(narrowing));
    parameters.addAll(List.of(SellAddress.RULE, rule.map(Rule::word).orElse("")));
    parameters.addAll(List.of(SellAddress.SORT, sort.equals("stands") ? "" : sort));
    return Links.withParameters(path, parameters.toArray(String[]::new));
  }
}
