package org.soletape.web.inventory;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.soletape.portfolio.Narrowing;
import org.soletape.portfolio.PairSearch;
import org.soletape.web.Links;

/** What a list is narrowed to, as the parameters of an address, the same for page and JSON. */
final class NarrowedAddress {
  static final String DAYS = "days";
  private static final String LOT = "lot";

  /** Longer than what three fields and what stands between them can say. */
  private static final int LONGEST_LOT = 400;

  private static final String WHOLE_DAYS = "[0-9]{1,5}";

  private NarrowedAddress() {}

  /** Reads parameters; what makes no sense narrows nothing. */
  static Narrowing read(Function<String, String> parameters) {
    return new Narrowing(
        text(parameters, "brand"),
        text(parameters, "location"),
        text(parameters, "q").flatMap(PairSearch::of),
        "1".equals(parameters.apply("losing")),
        days(Links.typed(parameters.apply(DAYS))),
        Optional.ofNullable(parameters.apply(LOT))
            .filter(key -> !key.isEmpty() && key.length() <= LONGEST_LOT));
  }

  /** Whether what was typed is a number of days, or nothing. */
  static boolean isDays(String typed) {
    return typed.isEmpty() || typed.matches(WHOLE_DAYS);
  }

  /** Names and values in turn; a value that narrows nothing is empty. */
  static List<String> parameters(Narrowing narrowing) {
    return List.of(
        "q",
        narrowing.search().map(PairSearch::typed).orElse(""),
        "brand",
        narrowing.brand().orElse(""),
        "location",
        narrowing.location().orElse(""),
        "losing",
        narrowing.losing() ? "1" : "",
        DAYS,
        narrowing.daysHeld().stream().mapToObj(String::valueOf).findFirst().orElse(""),
        LOT,
        narrowing.lot().orElse(""));
  }

  private static Optional<String> text(Function<String, String> parameters, String name) {
    return Optional.of(Links.typed(parameters.apply(name))).filter(typed -> !typed.isEmpty());
  }

  private static OptionalInt days(String typed) {
    return typed.matches(WHOLE_DAYS)
        ? OptionalInt.of(Integer.parseInt(typed))
        : OptionalInt.empty();
  }
}
