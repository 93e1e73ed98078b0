package org.soletape.web.inventory;

import java.util.Optional;
import java.util.function.Function;
import org.soletape.portfolio.InventoryFilter;
import org.soletape.portfolio.InventorySort;
import org.soletape.portfolio.PairQuery;
import org.soletape.web.Links;

/**
 * Which pairs somebody asked to see. All of it is in the address.
 *
 * @param brand only this brand; empty for all
 * @param losing only pairs that would sell below their cost today
 * @param reversed against the order a first click gives
 * @param page from 1
 */
public record InventoryQuery(
    InventoryFilter filter,
    String brand,
    boolean losing,
    InventorySort sort,
    boolean reversed,
    int page) {
  /** How many pairs one page shows. */
  static final int PAGE_SIZE = 50;

  static final String PATH = "/inventory";

  /** Reads an address; what makes no sense is left at its default. */
  static InventoryQuery read(Function<String, String> parameters) {
    String sort = Links.typed(parameters.apply("sort"));
    boolean reversed = sort.startsWith("-");
    Optional<InventorySort> known = InventorySort.of(reversed ? sort.substring(1) : sort);
    return new InventoryQuery(
        InventoryFilter.of(Links.typed(parameters.apply("show"))).orElse(InventoryFilter.OWNED),
        Links.typed(parameters.apply("brand")),
        "1".equals(parameters.apply("losing")),
        known.orElse(InventorySort.ADDED),
        known.isPresent() && reversed,
        page(Links.typed(parameters.apply("page"))));
  }

  /** The word for this sort and direction in an address. */
  public String sortWord() {
    return (reversed ? "-" : "") + sort.word();
  }

  /** The pairs of this page. */
  PairQuery asked() {
    return new PairQuery(
        filter,
        Optional.of(brand).filter(name -> !name.isEmpty()),
        losing,
        Optional.of(new PairQuery.Order(sort, reversed)),
        (page - 1) * PAGE_SIZE,
        PAGE_SIZE);
  }

  InventoryQuery showing(InventoryFilter other) {
    return new InventoryQuery(other, brand, losing, sort, reversed, 1);
  }

  InventoryQuery sortedBy(InventorySort column) {
    return new InventoryQuery(filter, brand, losing, column, column.equals(sort) && !reversed, 1);
  }

  InventoryQuery onPage(int other) {
    return new InventoryQuery(filter, brand, losing, sort, reversed, other);
  }

  /** The address of this list, with what is not the default. */
  public String address() {
    return Links.withParameters(
        PATH,
        "show",
        filter == InventoryFilter.OWNED ? "" : filter.word(),
        "brand",
        brand,
        "losing",
        losing ? "1" : "",
        "sort",
        sort.equals(InventorySort.ADDED) && !reversed ? "" : sortWord(),
        "page",
        page == 1 ? "" : String.valueOf(page));
  }

  private static int page(String parameter) {
    return parameter.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(parameter) : 1;
  }
}
