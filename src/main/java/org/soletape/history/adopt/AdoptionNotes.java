package org.soletape.history.adopt;

import java.util.ArrayList;
import java.util.List;

/** What whoever adopts should know besides the counts. */
final class AdoptionNotes {
  private AdoptionNotes() {}

  static List<String> of(List<String> readers, List<String> functions) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "The original's tables stay in the schema %s, untouched; drop it when you miss nothing."
            .formatted(OriginalTables.KEPT_IN));
    notes.add(
        "Amounts count as %s, since the original names no currency."
            .formatted(ProductBooks.CURRENCY));
    notes.add(
        "The original knows no StockX products: the next seed or sync finds them, and their sizes"
            + " anew.");
    readers.forEach(
        view ->
            notes.add(
                "The view %s goes on reading the original's tables, where nothing is added."
                    .formatted(view)));
    functions.forEach(
        function ->
            notes.add(
                ("The function %s names prices of the original, which are Soletape's now: see"
                        + " whether it still fits, and end what called it on a timer.")
                    .formatted(function)));
    return notes;
  }
}
