package org.soletape.web.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.soletape.web.Links;

/**
 * Which products a reader asked for. All of it is in the address.
 *
 * @param text what was searched for, as typed
 * @param brand only this brand; empty for all
 * @param hot only products that are polled in every slot
 * @param reversed against the order a first click gives
 * @param page from 1
 */
public record OverviewQuery(
    String text, String brand, boolean hot, OverviewSort sort, boolean reversed, int page) {
  /** How many products one page shows. */
  public static final int PAGE_SIZE = 50;

  private static final int LONGEST_TEXT = 100;
  private static final int LAST_PAGE = 10_000;

  /** Every product, most popular first. */
  public static final OverviewQuery ALL =
      new OverviewQuery("", "", false, OverviewSort.POPULARITY, false, 1);

  /** Reads an address; what makes no sense is left at its default. */
  public static OverviewQuery read(Function<String, String> parameters) {
    String sort = text(parameters.apply("sort"));
    boolean reversed = sort.startsWith("-");
    String word = reversed ? sort.substring(1) : sort;
    Optional<OverviewSort> known =
        Arrays.stream(OverviewSort.values()).filter(each -> each.word().equals(word)).findFirst();
    return new OverviewQuery(
        text(parameters.apply("query")),
        text(parameters.apply("brand")),
        "1".equals(parameters.apply("hot")),
        known.orElse(OverviewSort.POPULARITY),
        known.isPresent() && reversed,
        page(parameters.apply("page")));
  }

  /** The word for this sort and direction in an address. */
  public String sortWord() {
    return (reversed ? "-" : "") + sort.word();
  }

  /** Whether what fits best comes first, and the most popular of it. */
  boolean isByDefaultOrder() {
    return sort == OverviewSort.POPULARITY && !reversed;
  }

  /** Whether anything narrows the list. */
  public boolean isNarrowed() {
    return !text.isEmpty() || !brand.isEmpty() || hot;
  }

  OverviewQuery sortedBy(OverviewSort column) {
    return new OverviewQuery(text, brand, hot, column, column == sort && !reversed, 1);
  }

  OverviewQuery onPage(int other) {
    return new OverviewQuery(text, brand, hot, sort, reversed, other);
  }

  /** The address of this list, with what is not the default. */
  public String address() {
    List<String> parts = new ArrayList<>();
    add(parts, "query", text);
    add(parts, "brand", brand);
    add(parts, "hot", hot ? "1" : "");
    add(parts, "sort", isByDefaultOrder() ? "" : sortWord());
    add(parts, "page", page == 1 ? "" : String.valueOf(page));
    return parts.isEmpty() ? "/" : "/?" + String.join("&", parts);
  }

  private static void add(List<String> parts, String name, String value) {
    if (!value.isEmpty()) {
      parts.add(name + "=" + Links.encoded(value));
    }
  }

  private static String text(String parameter) {
    if (parameter == null) {
      return "";
    }
    String stripped = parameter.replace('\0', ' ').strip();
    return stripped.length() > LONGEST_TEXT ? stripped.substring(0, LONGEST_TEXT) : stripped;
  }

  private static int page(String parameter) {
    if (parameter == null || !parameter.matches("[0-9]{1,6}")) {
      return 1;
    }
    return Math.min(Math.max(Integer.parseInt(parameter), 1), LAST_PAGE);
  }
}
