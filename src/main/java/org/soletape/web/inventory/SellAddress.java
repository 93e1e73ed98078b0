package org.soletape.web.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.soletape.portfolio.InventoryFilter;
import org.soletape.portfolio.Narrowing;
import org.soletape.portfolio.PairSearch;
import org.soletape.portfolio.sell.Rule;
import org.soletape.portfolio.sell.SellQuery;
import org.soletape.portfolio.sell.SellSort;
import org.soletape.web.Links;

/**
 * Which rows of the sell board somebody asked to see. All of it is in the address.
 *
 * @param page from 1
 */
public record SellAddress(
    InventoryFilter filter,
    Narrowing narrowing,
    Optional<Rule> rule,
    SellSort sort,
    boolean reversed,
    int page) {
  static final String PATH = "/sell";
  static final String RULE = "rule";
  static final String SORT = "sort";

  /** How many lots one page shows. */
  private static final int PAGE_SIZE = 50;

  /** Reads an address; what makes no sense is left at its default. */
  static SellAddress read(Function<String, String> parameters) {
    String typed = Links.typed(parameters.apply(SORT));
    boolean reversed = typed.startsWith("-");
    Optional<SellSort> sort = SellSort.of(reversed ? typed.substring(1) : typed);
    String page = Links.typed(parameters.apply("page"));
    return new SellAddress(
        InventoryFilter.of(Links.typed(parameters.apply("show"))).orElse(InventoryFilter.OWNED),
        NarrowedAddress.read(parameters),
        Rule.of(Links.typed(parameters.apply(RULE))),
        sort.orElse(SellSort.STANDS),
        sort.isPresent() && reversed,
        page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1);
  }

  /** The rows of this page. */
  SellQuery asked() {
    return new SellQuery(
        filter, narrowing, rule, sort, reversed, (page - 1) * PAGE_SIZE, PAGE_SIZE);
  }

  int pageSize() {
    return PAGE_SIZE;
  }

  /** The word for this sort and direction. */
  String sortWord() {
    return (reversed ? "-" : "") + sort.word();
  }

  /** What is searched for, as it was typed; empty when nothing is. */
  public String search() {
    return narrowing.search().map(PairSearch::typed).orElse("");
  }

  SellAddress standing(Optional<Rule> other) {
    return new SellAddress(filter, narrowing, other, sort, reversed, 1);
  }

  SellAddress onPage(int other) {
    return new SellAddress(filter, narrowing, rule, sort, reversed, other);
  }

  /** The address, with what is not the default. */
  public String address() {
    List<String> parameters = new ArrayList<>();
    parameters.addAll(List.of("show", filter == InventoryFilter.OWNED ? "" : filter.word()));
    parameters.addAll(NarrowedAddress.parameters(narrowing));
    parameters.addAll(List.of(RULE, rule.map(Rule::word).orElse("")));
    parameters.addAll(List.of(SORT, sort == SellSort.STANDS && !reversed ? "" : sortWord()));
    parameters.addAll(List.of("page", page == 1 ? "" : String.valueOf(page)));
    return Links.withParameters(PATH, parameters.toArray(String[]::new));
  }
}
