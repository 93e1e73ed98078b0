package org.soletape.web.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.soletape.catalog.Provider;
import org.soletape.portfolio.FoundLots;
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
import org.soletape.web.inventory.InventoryView.Saved;
import org.soletape.web.inventory.InventoryView.Worth;

/** Draws the pairs that a query found, and what else may be asked. */
record InventoryListDrawing(
    InventoryQuery query, FoundPairs found, Optional<FoundLots> lots, LocalDate today) {
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

  private static final Heading ACTIONS = Heading.plain("Actions", "acts");

  private static final Map<InventoryFilter, String> LABELS =
      Map.of(
          InventoryFilter.OWNED, "Owned",
          InventoryFilter.HELD, "Held",
          InventoryFilter.LISTED, "Listed",
          InventoryFilter.SOLD, "Sold",
          InventoryFilter.ALL, "All");

  InventoryView view(Visitor visitor, Optional<String> notice, Saved saved) {
    Totals totals = found.totals();
    ListPlace place = new ListPlace(query);
    return new InventoryView(
        visitor,
        query,
        notice,
        new Worth(new TotalsDrawing(totals).tiles(), totals.pairs(), rates()),
        new Choices(
            filters(),
            groupings(),
            counted(found.brands(), query.narrowing().brand()),
            counted(found.locations(), query.narrowing().location()),
            Option.choosing(query.sortWord(), ORDERS)),
        saved,
        new Listing(
            columns(),
            CountText.of(found.total(), "pair")
                + lots.map(all -> " in " + CountText.of(all.total(), "lot")).orElse(""),
            found.total(),
            found.pairs().stream()
                .map(pair -> InventoryDrawing.row(pair, place, visitor.display()))
                .toList(),
            lots.map(FoundLots::lots).orElse(List.of()).stream()
                .map(new LotDrawing(query)::row)
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

  static List<Option> counted(Map<String, Integer> counts, Optional<String> chosen) {
    return counts.entrySet().stream()
        .map(
            each ->
                new Option(
                    each.getKey(),
                    each.getKey() + " (" + each.getValue() + ")",
                    chosen.filter(each.getKey()::equalsIgnoreCase).isPresent()))
        .toList();
  }

  private List<Choice> groupings() {
    List<Choice> groupings = new ArrayList<>();
    if (query.narrowing().lot().isPresent()) {
      groupings.add(new Choice("One lot", query.address(), true));
      groupings.add(new Choice("All lots", query.ofLot(Optional.empty()).address(), false));
    } else {
      groupings.add(new Choice("Lots", query.inLots(true).address(), query.lots()));
    }
    groupings.add(
        new Choice(
            "Each pair",
            query.ofLot(Optional.empty()).inLots(false).address(),
            !query.lots() && query.narrowing().lot().isEmpty()));
    return groupings;
  }

  private List<Heading> columns() {
    if (query.lots()) {
      return lotColumns();
    }
    return query.filter() == InventoryFilter.SOLD ? soldColumns() : ownedColumns();
  }

  private List<Heading> lotColumns() {
    return List.of(
        column(InventorySort.NAME, "Lot", "product"),
        column(InventorySort.ADDED, "Pairs", "num"),
        column(InventorySort.COST, "Average cost", "num"),
        column(InventorySort.CASH, "Cash today", "num"),
        column(InventorySort.DAYS, "Held on average", "num"));
  }

  private List<Heading> soldColumns() {
    return List.of(
        column(InventorySort.NAME, "Pair", "product"),
        column(InventorySort.COST, "Cost", "num"),
        Heading.plain("Sale", "num sale"),
        Heading.plain("Payout", "num"),
        column(InventorySort.PROFIT, "Realised", "num"),
        ACTIONS);
  }

  private List<Heading> ownedColumns() {
    List<Heading> columns = new ArrayList<>();
    columns.add(column(InventorySort.NAME, "Pair", "product"));
    columns.add(column(InventorySort.COST, "Cost", "num"));
    for (Provider venue : Provider.values()) {
      columns.add(column(InventorySort.ask(venue), venue.label(), "num"));
    }
    columns.add(column(InventorySort.CASH, "Cash today", "num"));
    columns.add(column(InventorySort.LISTED, "If listed", "num"));
    columns.add(ACTIONS);
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
        lots.map(all -> all.lots().size()).orElse(found.pairs().size()),
        lots.map(FoundLots::total).orElse(found.total()),
        number -> query.onPage(number).address());
  }
}
