package org.soletape.web.alert;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.soletape.alert.AlertRule;
import org.soletape.alert.RuleEntry;
import org.soletape.alert.RuleKind;
import org.soletape.alert.StoredRule;
import org.soletape.catalog.Provider;
import org.soletape.market.Side;
import org.soletape.money.Money;
import org.soletape.portfolio.Item;
import org.soletape.web.Choice;
import org.soletape.web.Form;
import org.soletape.web.Links;
import org.soletape.web.Option;

/**
 * The form for a rule of one kind.
 *
 * @param action where it is sent
 * @param kinds links to the form of each kind, with what it is about kept
 * @param pairs to choose from; empty for a rule that is about no pair
 * @param bound what the number is called; empty: there is none
 * @param sides to choose from; empty: there are none
 * @param directions to choose from
 * @param units to choose from; empty: there is one alone
 * @param venues to choose from; empty: it is another's place to say
 * @param days to choose from; empty: it is no move
 */
public record AlertForm(
    RuleKind kind,
    String action,
    Form form,
    List<Choice> kinds,
    List<Option> pairs,
    Optional<String> bound,
    List<Option> sides,
    List<Option> directions,
    List<Option> units,
    List<Option> venues,
    List<Option> days) {
  private static final String PAGE = "/alerts";

  static AlertForm of(RuleKind kind, String action, Form form, List<Item> owned, Currency usual) {
    return new AlertForm(
        kind,
        action,
        form,
        kinds(kind, form),
        kind.isOfPair() ? pairOptions(owned) : List.of(),
        bound(kind),
        sides(kind),
        directions(kind),
        units(kind, form, usual),
        kind == RuleKind.UNDERCUT ? List.of() : venueOptions(),
        kind == RuleKind.MOVE ? Option.of("1", "a day", "7", "a week") : List.of());
  }

  /** Whether a style code is asked for. */
  public boolean asksForProduct() {
    return !kind.isOfPair();
  }

  private static List<Choice> kinds(RuleKind chosen, Form form) {
    return Stream.of(RuleKind.values())
        .map(
            kind ->
                new Choice(
                    RuleWords.title(kind),
                    Links.withParameters(
                            PAGE,
                            RuleEntry.KIND,
                            kind.word(),
                            RuleEntry.SKU,
                            form.value(RuleEntry.SKU),
                            RuleEntry.SIZE,
                            form.value(RuleEntry.SIZE),
                            RuleEntry.PAIR,
                            form.value(RuleEntry.PAIR))
                        + "#alert",
                    kind == chosen))
        .toList();
  }

  private static List<Option> pairOptions(List<Item> owned) {
    return owned.stream().map(item -> new Option(item.id(), pair(item), false)).toList();
  }

  private static String pair(Item item) {
    String sku = item.pair().sku().orElse("no style code");
    return item.pair().size().map(size -> sku + ", size " + size).orElse(sku);
  }

  private static Optional<String> bound(RuleKind kind) {
    return switch (kind) {
      case PROFIT -> Optional.of("Profit");
      case PRICE -> Optional.of("Price");
      case MOVE -> Optional.of("Percent");
      case PAYS_TO_MOVE -> Optional.of("What is left");
      case UNDERCUT -> Optional.of("Below your listing by");
      case GONE_DARK -> Optional.empty();
    };
  }

  private static List<Option> sides(RuleKind kind) {
    return switch (kind) {
      case PROFIT -> Option.of("bid", "Cash today", "ask", "If listed");
      case PRICE -> Option.of("ask", "Lowest ask", "bid", "Highest bid");
      case MOVE, PAYS_TO_MOVE, UNDERCUT, GONE_DARK -> List.of();
    };
  }

  private static List<Option> directions(RuleKind kind) {
    return switch (kind) {
      case PROFIT, PAYS_TO_MOVE -> Option.of("above", "or more", "below", "or less");
      case PRICE -> Option.of("below", "or less", "above", "or more");
      case MOVE -> Option.of("above", "up", "below", "down");
      case UNDERCUT -> Option.of("above", "or more", "below", "or less; at 0 it is the lowest");
      case GONE_DARK -> Option.of("above", "gone dark", "below", "back again");
    };
  }

  private static List<Option> units(RuleKind kind, Form form, Currency usual) {
    if (kind.isShare()) {
      return List.of();
    }
    Set<String> codes = new LinkedHashSet<>(List.of(usual.getCurrencyCode()));
    String typed = form.value(RuleEntry.UNIT);
    if (!typed.isEmpty() && !typed.equals(RuleEntry.PERCENT)) {
      codes.add(typed);
    }
    List<Option> units = new ArrayList<>();
    codes.forEach(code -> units.add(new Option(code, code, false)));
    if (kind == RuleKind.PROFIT) {
      units.add(new Option(RuleEntry.PERCENT, "% of the cost", false));
    }
    return units;
  }

  private static List<Option> venueOptions() {
    List<Option> venues = new ArrayList<>(Option.of("", "Any venue"));
    for (Provider venue : Provider.values()) {
      venues.add(new Option(venue.id(), venue.label(), false));
    }
    return venues;
  }

  /** The fields of a rule that is kept. */
  static Map<String, String> fields(StoredRule stored) {
    AlertRule rule = stored.rule();
    Map<String, String> fields = new HashMap<>();
    fields.put(RuleEntry.KIND, rule.kind().word());
    stored.shoe().ifPresent(shoe -> fields.put(RuleEntry.SKU, shoe.sku()));
    stored
        .shoe()
        .flatMap(shoe -> shoe.sizeKey())
        .ifPresent(size -> fields.put(RuleEntry.SIZE, size));
    rule.subject().pairId().ifPresent(id -> fields.put(RuleEntry.PAIR, id));
    fields.put(RuleEntry.SIDE, (rule.side() == Side.BID ? Side.BID : Side.ASK).word());
    fields.put(RuleEntry.VENUE, rule.venue().map(Provider::id).orElse(""));
    fields.put(RuleEntry.DIRECTION, rule.bound().above() ? RuleEntry.ABOVE : RuleEntry.BELOW);
    fields.put(RuleEntry.BOUND, bound(rule).toPlainString());
    fields.put(
        RuleEntry.UNIT, rule.currency().map(Currency::getCurrencyCode).orElse(RuleEntry.PERCENT));
    fields.put(RuleEntry.DAYS, rule.days() == 0 ? "" : Integer.toString(rule.days()));
    fields.put(RuleEntry.QUIET_DAYS, Integer.toString(rule.quietDays()));
    fields.put(RuleEntry.UNTIL, rule.until().map(Object::toString).orElse(""));
    fields.put(RuleEntry.PAUSED, Boolean.toString(rule.paused()));
    return fields;
  }

  /** What the bound is typed as: of a fall its size. */
  static BigDecimal bound(AlertRule rule) {
    long value =
        rule.kind() == RuleKind.MOVE ? Math.abs(rule.bound().value()) : rule.bound().value();
    return rule.currency()
        .map(currency -> new Money(value, currency).major())
        .orElseGet(() -> plain(BigDecimal.valueOf(value, 2)));
  }

  private static BigDecimal plain(BigDecimal percent) {
    BigDecimal stripped = percent.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
