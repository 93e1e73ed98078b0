package org.soletape.portfolio;

import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.soletape.catalog.Provider;

/**
 * What somebody states about a pair as text, field by field, as a form or a JSON body has it. A
 * blank field states nothing.
 */
public final class PairFields {
  /** The fields, named as the columns of {@code "Inventory"}. */
  public static final List<String> NAMES =
      InventoryColumn.STATED.stream().map(InventoryColumn::title).toList();

  /** Those that may name one of our venues. */
  private static final List<InventoryColumn> PLACES =
      List.of(InventoryColumn.SOLD_VENUE, InventoryColumn.LISTED_VENUE);

  private final PairEdit edit;
  private final Map<String, String> texts;
  private final TextRules rules;
  private final Map<String, String> problems = new LinkedHashMap<>();

  /**
   * A pair, or what is wrong.
   *
   * @param pair present exactly when there is no problem
   * @param problems one sentence for each field that cannot be used
   */
  public record Read(Optional<Pair> pair, Map<String, String> problems) {}

  private PairFields(PairEdit edit, Map<String, String> texts, TextRules rules) {
    this.edit = edit;
    this.texts = texts;
    this.rules = rules;
  }

  /**
   * Reads what is stated.
   *
   * @param usual the currency of an amount that names none
   * @param today no purchase and no sale is later than the day after it
   */
  public static Read read(Map<String, String> texts, Currency usual, LocalDate today) {
    return new PairFields(PairEdit.ofNew(), texts, TextRules.ofOne(usual, today)).read();
  }

  /**
   * Reads what is stated about a pair that is there already. A text that {@link #of} gives for it
   * leaves the field as it is, even where it could not be stated anew.
   */
  public static Read change(
      Pair before, Map<String, String> texts, Currency usual, LocalDate today) {
    return new PairFields(PairEdit.of(before, texts), texts, TextRules.ofOne(usual, today)).read();
  }

  private Read read() {
    Optional<Pair> pair = pair();
    return problems.isEmpty()
        ? new Read(pair, Map.of())
        : new Read(Optional.empty(), Map.copyOf(problems));
  }

  /** The texts that would be read as this pair; one of our venues is named as people know it. */
  public static Map<String, String> of(Pair pair) {
    StoredPair stored = StoredPair.of(pair);
    Map<String, String> texts = new LinkedHashMap<>();
    for (InventoryColumn column : InventoryColumn.STATED) {
      stored.written(column).ifPresent(text -> texts.put(column.title(), text));
    }
    PLACES.forEach(
        column -> texts.computeIfPresent(column.title(), (title, venue) -> Sale.placeName(venue)));
    return texts;
  }

  private Optional<Pair> pair() {
    InventoryColumn.STATED.forEach(this::requireStorable);
    return PairTexts.read(cells(), edit, rules, this::told).map(edit::over);
  }

  private Map<InventoryColumn, String> cells() {
    Map<InventoryColumn, String> cells = new EnumMap<>(InventoryColumn.class);
    for (InventoryColumn column : InventoryColumn.STATED) {
      text(column.title())
          .filter(text -> edit.needs(column) && !problems.containsKey(column.title()))
          .ifPresent(text -> cells.put(column, text));
    }
    PLACES.forEach(place -> cells.computeIfPresent(place, (column, typed) -> venue(typed)));
    cells.putIfAbsent(InventoryColumn.STATUS, ItemStatus.HELD.word());
    return cells;
  }

  private Optional<String> text(String field) {
    return Optional.ofNullable(texts.get(field)).map(String::strip).filter(text -> !text.isEmpty());
  }

  private void requireStorable(InventoryColumn column) {
    Optional<String> text =
        text(column.title())
            .filter(words -> column.kind() == ColumnKind.TEXT && edit.states(column));
    if (text.filter(words -> words.length() > column.longest()).isPresent()) {
      problems.put(column.title(), "At most %d characters.".formatted(column.longest()));
    } else if (text.filter(words -> words.indexOf('\0') >= 0).isPresent()) {
      problems.put(column.title(), "A character that is no text.");
    }
  }

  /** A problem of the pair as a whole is told at the field every pair has. */
  private void told(Optional<InventoryColumn> column, String words) {
    String sentence = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    problems.putIfAbsent(column.orElse(InventoryColumn.SKU).title(), sentence);
  }

  /** One of our venues is named by its id, however it was typed. */
  private static String venue(String typed) {
    return Sale.venueAt(typed).map(Provider::id).orElse(typed);
  }
}
