package org.soletape.web.inventory;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.soletape.portfolio.ColumnKind;
import org.soletape.portfolio.InventoryColumn;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.PairFields;
import org.soletape.portfolio.file.Quantity;
import org.soletape.web.InvalidFields;
import org.soletape.web.JsonFields;

/**
 * Turns the fields of a body into a pair. What cannot be used is refused field by field, also what
 * would be dropped without a word.
 */
final class StatedPair {
  /** Values that mean nothing while the pair is owned. */
  private static final List<String> OF_A_SALE = names(InventoryColumn.SALE);

  /** Values that mean nothing of a pair that is offered nowhere. */
  private static final List<String> OF_A_LISTING = names(InventoryColumn.LISTING);

  private final JsonFields body;
  private final Map<String, String> problems;

  /**
   * Equal pairs that are to be added.
   *
   * @param quantity how many; empty when it is not stated, and one is meant
   */
  record Added(Pair pair, OptionalInt quantity) {}

  private StatedPair(JsonFields body, Set<String> besides) {
    this.body = body;
    this.problems = new LinkedHashMap<>(body.problems());
    body.values().keySet().stream()
        .filter(field -> !PairFields.NAMES.contains(field) && !besides.contains(field))
        .forEach(field -> problems.put(field, "There is no such field, or it cannot be set."));
  }

  /**
   * Reads a whole pair, and how many of it are meant.
   *
   * @param usual the currency of an amount that names none
   * @throws InvalidFields when fields cannot be used
   */
  static Added read(JsonFields body, Currency usual, LocalDate today) {
    StatedPair stated = new StatedPair(body, Set.of(Quantity.TITLE));
    OptionalInt quantity = stated.quantity();
    return new Added(
        stated.checked(Map.of(), texts -> PairFields.read(texts, usual, today)), quantity);
  }

  /**
   * Reads changes to a pair: a field that is there replaces what was stated, null clears it.
   *
   * @throws InvalidFields when fields cannot be used
   */
  static Pair change(Pair pair, JsonFields body, Currency usual, LocalDate today) {
    return new StatedPair(body, Set.of())
        .checked(PairFields.of(pair), texts -> PairFields.change(pair, texts, usual, today));
  }

  private OptionalInt quantity() {
    String typed = body.values().getOrDefault(Quantity.TITLE, Optional.empty()).orElse("");
    try {
      return typed.isBlank() ? OptionalInt.empty() : OptionalInt.of(Quantity.parse(typed));
    } catch (IllegalArgumentException e) {
      problems.put(Quantity.TITLE, "This " + e.getMessage() + ".");
      return OptionalInt.empty();
    }
  }

  private Pair checked(
      Map<String, String> stated, Function<Map<String, String>, PairFields.Read> reader) {
    Map<String, String> texts = new HashMap<>(stated);
    body.values().forEach((field, value) -> texts.put(field, value.orElse("")));
    PairFields.Read read = reader.apply(texts);
    read.problems().forEach(problems::putIfAbsent);
    read.pair().ifPresent(this::requireAllKept);
    if (!problems.isEmpty()) {
      throw new InvalidFields(problems);
    }
    return read.pair().orElseThrow();
  }

  private void requireAllKept(Pair pair) {
    if (pair.status().isOwned()) {
      OF_A_SALE.forEach(field -> refuse(field, "Only a pair whose status is sold has this."));
    }
    if (pair.status() != ItemStatus.LISTED || isHeld()) {
      OF_A_LISTING.forEach(field -> refuse(field, "Only a pair whose status is listed has this."));
    }
    if (pair.purchase().rate().isEmpty()) {
      refuse("purchase_rate", "A rate needs a purchase price.");
    }
  }

  private boolean isHeld() {
    return body.values()
        .getOrDefault(InventoryColumn.STATUS.title(), Optional.empty())
        .filter(ItemStatus.HELD.word()::equals)
        .isPresent();
  }

  private static List<String> names(Set<InventoryColumn> columns) {
    return columns.stream()
        .filter(column -> column.kind() != ColumnKind.CURRENCY)
        .map(InventoryColumn::title)
        .toList();
  }

  private void refuse(String field, String why) {
    boolean isStated =
        body.values().containsKey(field) && !body.values().get(field).orElse("").isBlank();
    if (isStated) {
      problems.putIfAbsent(field, why);
    }
  }
}
