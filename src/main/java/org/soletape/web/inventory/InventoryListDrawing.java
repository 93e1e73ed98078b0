package org.soletape.web.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.soletape.catalog.Provider;
import org.soletape.portfolio.FoundPairs;
import org.soletape.portfolio.InventoryFilter;
import org.soletape.portfolio.InventorySort;
import org.soletape.portfolio.Totals;
import org.soletape.web.Choice;
import org.soletape.web.Heading;
import org.soletape.web.Option;
import org.soletape.web.Pages;
import org.soletape.web.Visitor;
import org.soletape.web.chart.CountText;
import org.soletape.web.chart.RateText;
import org.soletape.web.inventory.InventoryView.Choices;
import org.soletape.web.inventory.InventoryView.Listing;
import org.soletape.web.inventory.InventoryView.Worth;

/** Draws the pairs that a query found, and what else may be asked. */
record InventoryListDrawing(InventoryQuery query, FoundPairs found, LocalDate today) {
  /** The orders offered in a list, for narrow screens where the headings are not shown. */
  private static final List<Option> ORDERS =
      Option.of(
          "added", "Latest added",
          "-added", "First added",
          "name", "Brand and name",
          "bought", "Latest bought",
          "days", "Held longest",
          "location", "Storage location",
          "-cost", "Lowest cost first",
          "cost", "Highest cost first",
          "cash", "Most cash today",
          "listed", "Most if listed",
          "profit", "Biggest profit",
          "-profit", "Biggest loss",
          "-age", "Oldest price");

  private static final Map<InventoryFilter, String> LABELS =
      Map.of(
          InventoryFilter.OWNED, "Owned",
          InventoryFilter.HELD, "Held",
          InventoryFilter.LISTED, "Listed",
          InventoryFilter.SOLD, "Sold",
          InventoryFilter.ALL, "All");

  InventoryView view(Visitor visitor, Optional<String> notice) {
    Totals totals = found.totals();
    ListPlace place = new ListPlace(query);
    return new InventoryView(
        visitor,
        query,
        notice,
        new Worth(new TotalsDrawing(totals).tiles(), totals.pairs(), rates()),
        new Choices(
            filters(),
            counted(found.brands(), query.narrowing().brand()),
            counted(found.locations(), query.narrowing().location()),
            Option.choosing(query.sortWord(), ORDERS)),
        new Listing(
            query.filter() == InventoryFilter.SOLD ? soldColumns() : ownedColumns(),
            CountText.of(found.total(), "pair"),
            found.total(),
            found.pairs().stream()
                .map(pair -> InventoryDrawing.row(pair, place, visitor.display()))
                .toList(),
            pages()),
        totals.pairs().owned() + totals.pairs().sold() == 0);
  }

  private String rates() {
    return found.totals().rates().stream()
        .map(rate -> rate.from() + " " + RateText.at(rate, today))
        .collect(Collectors.joining(", "));
  }

  private List<Choice> filters() {
    return Arrays.stream(InventoryFilter.values())
        .map(
            filter ->
                new Choice(
                    LABELS.get(filter) + " " + found.counts().getOrDefault(filter, 0),
                    query.showing(filter).address(),
                    filter == query.filter()))
        .toList();
  }

  private static List<Option> counted(Map<String, Integer> counts, Optional<String> chosen) {
    return counts.entrySet().stream()
        .map(
            each ->
                new Option(
                    each.getKey(),
                    each.getKey() + " (" + each.getValue() + ")",
                    chosen.filter(each.getKey()::equalsIgnoreCase).isPresent()))
        .toList();
  }

  private List<Heading> soldColumns() {
    return List.of(
        column(InventorySort.NAME, "Pair", "product"),
        column(InventorySort.COST, "Cost", "num"),
        Heading.plain("Sale", "num sale"),
        Heading.plain("Payout", "num"),
        column(InventorySort.PROFIT, "Realised", "num"));
  }

  private List<Heading> ownedColumns() {
    List<Heading> columns = new ArrayList<>();
    columns.add(column(InventorySort.NAME, "Pair", "product"));
    columns.add(column(InventorySort.COST, "Cost, break-even", "num"));
    for (Provider venue : Provider.values()) {
      columns.add(column(InventorySort.ask(venue), venue.label(), "num"));
    }
    columns.add(column(InventorySort.CASH, "Cash today", "num"));
    columns.add(column(InventorySort.LISTED, "If listed", "num"));
    return columns;
  }

  private Heading column(InventorySort sort, String label, String style) {
    return Heading.sorting(
        label,
        style,
        query.sortedBy(sort).address(),
        sort.equals(query.sort()),
        sort.startsAscending() != query.reversed());
  }

  private Pages pages() {
    return Pages.around(
        query.page(),
        InventoryQuery.PAGE_SIZE,
        found.pairs().size(),
        found.total(),
        number -> query.onPage(number).address());
  }
}
