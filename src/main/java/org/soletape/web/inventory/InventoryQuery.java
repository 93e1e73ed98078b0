package org.soletape.web.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.soletape.portfolio.InventoryFilter;
import org.soletape.portfolio.InventorySort;
import org.soletape.portfolio.Narrowing;
import org.soletape.portfolio.PairQuery;
import org.soletape.web.Links;

/**
 * Which pairs somebody asked to see. All of it is in the address.
 *
 * @param lots whether equal pairs are counted together
 * @param reversed against the order a first click gives
 * @param page from 1
 */
public record InventoryQuery(
    InventoryFilter filter,
    Narrowing narrowing,
    boolean lots,
    InventorySort sort,
    boolean reversed,
    int page) {
  /** How many pairs one page shows. */
  static final int PAGE_SIZE = 50;

  static final String PATH = "/inventory";

  /** The parameter that has pairs counted together, and its one value. */
  static final String GROUP = "group";

  static final String LOTS = "lots";

  /** Reads an address; what makes no sense is left at its default. */
  static InventoryQuery read(Function<String, String> parameters) {
    String sort = Links.typed(parameters.apply("sort"));
    boolean reversed = sort.startsWith("-");
    Optional<InventorySort> known = InventorySort.of(reversed ? sort.substring(1) : sort);
    return new InventoryQuery(
        InventoryFilter.of(Links.typed(parameters.apply("show"))).orElse(InventoryFilter.OWNED),
        NarrowedAddress.read(parameters),
        LOTS.equals(parameters.apply(GROUP)),
        known.orElse(InventorySort.ADDED),
        known.isPresent() && reversed,
        page(Links.typed(parameters.apply("page"))));
  }

  /** The word for this sort and direction in an address. */
  public String sortWord() {
    return (reversed ? "-" : "") + sort.word();
  }

  /** What is searched for, as it was typed; empty when nothing is. */
  public String search() {
    return parameter("q");
  }

  /** The least number of days held; empty when any will do. */
  public String days() {
    return parameter(NarrowedAddress.DAYS);
  }

  private String parameter(String name) {
    List<String> parameters = NarrowedAddress.parameters(narrowing);
    return parameters.get(parameters.indexOf(name) + 1);
  }

  /** The pairs of this page. */
  PairQuery asked() {
    return new PairQuery(
        filter,
        narrowing,
        Optional.of(new PairQuery.Order(sort, reversed)),
        (page - 1) * PAGE_SIZE,
        PAGE_SIZE);
  }

  /** The first pairs of all pages. */
  PairQuery asked(int most) {
    return new PairQuery(
        filter, narrowing, Optional.of(new PairQuery.Order(sort, reversed)), 0, most);
  }

  InventoryQuery showing(InventoryFilter other) {
    return new InventoryQuery(other, narrowing, lots, sort, reversed, 1);
  }

  InventoryQuery sortedBy(InventorySort column) {
    return new InventoryQuery(filter, narrowing, lots, column, column.equals(sort) && !reversed, 1);
  }

  InventoryQuery onPage(int other) {
    return new InventoryQuery(filter, narrowing, lots, sort, reversed, other);
  }

  /** The same pairs, counted together or each by itself. */
  InventoryQuery inLots(boolean together) {
    return new InventoryQuery(filter, narrowing, together, sort, reversed, 1);
  }

  /** The pairs of one lot, each by itself; of all lots when no key is given. */
  InventoryQuery ofLot(Optional<String> key) {
    return new InventoryQuery(filter, narrowing.toLot(key), key.isEmpty(), sort, reversed, 1);
  }

  /** The address of this list, with what is not the default. */
  public String address() {
    List<String> parameters = new ArrayList<>();
    parameters.addAll(List.of("show", filter == InventoryFilter.OWNED ? "" : filter.word()));
    parameters.addAll(NarrowedAddress.parameters(narrowing));
    parameters.addAll(List.of(GROUP, lots ? LOTS : ""));
    parameters.addAll(
        List.of("sort", sort.equals(InventorySort.ADDED) && !reversed ? "" : sortWord()));
    parameters.addAll(List.of("page", page == 1 ? "" : String.valueOf(page)));
    return Links.withParameters(PATH, parameters.toArray(String[]::new));
  }

  private static int page(String parameter) {
    return parameter.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(parameter) : 1;
  }
}
