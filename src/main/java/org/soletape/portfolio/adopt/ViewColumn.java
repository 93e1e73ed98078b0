package org.soletape.portfolio.adopt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.soletape.portfolio.ColumnKind;

/**
 * One column of the view: how it is read, and how a write through the view comes to the table.
 *
 * <p>A value that the table's column cannot take, or not whole, is refused with the column's name.
 * A write converts only what it changes: a cell that stays may hold what its own type would not
 * take back from us, as a currency in an enum of small letters.
 *
 * @param found the table's column
 * @param marked amounts kept as text, which may name this currency by a mark
 * @param words what the table calls our states; empty for every other column
 */
record ViewColumn(FoundColumn found, List<FoundColumn> marked, Optional<StatusWords> words) {
  String name() {
    return found.name();
  }

  String shown() {
    String marks =
        marked.stream()
            .map(amount -> "soletape.amount_mark(i.%s::text)".formatted(amount.name()))
            .collect(Collectors.joining(", "));
    return marks.isEmpty() ? cell() : "coalesce(%s, %s)".formatted(cell(), marks);
  }

  private String cell() {
    return Cells.shown(found.column().kind(), found.type(), "i." + name());
  }

  /** The variable that holds the converted value; none where the column takes what the view has. */
  Optional<String> variable() {
    return found.isAsOurs() ? Optional.empty() : Optional.of("w_" + name());
  }

  /** Converts the value, if this write changes it. */
  String conversion() {
    return """
        if tg_op = 'INSERT' or %s then
          doing := '%s';
          w_%s := %s;%s
        end if;
    """
        .formatted(isNew(), name(), name(), Cells.stored(found, value()), check());
  }

  /** What the column would not give back as it was given is refused. */
  private String check() {
    ColumnKind kind = found.column().kind();
    return kind == ColumnKind.AMOUNT || kind == ColumnKind.RATE || kind == ColumnKind.DATE
        ? """
          \n      if (%1$s) is distinct from new.%2$s then
                  raise exception 'it cannot hold %%', new.%2$s;
                end if;"""
            .formatted(Cells.shown(kind, found.type(), "w_" + name()), name())
        : "";
  }

  private String value() {
    String value = "new." + name();
    return words.map(word -> word.stored(value)).orElse(value);
  }

  private String written() {
    return variable().orElseGet(this::value);
  }

  String given() {
    return found.isRequired()
        ? found
            .fallback()
            .map(fallback -> "coalesce(%s, %s)".formatted(written(), fallback))
            .orElseGet(this::written)
        : written();
  }

  String changed() {
    return "%1$s = case when %2$s then %3$s else i.%1$s end"
        .formatted(name(), isChanged(), written());
  }

  private String isNew() {
    return marked.isEmpty() ? differs(name()) : differs(name()) + " or " + amountsDiffer();
  }

  /** The mark of an amount goes when the amount is written anew, so the currency is written too. */
  private String isChanged() {
    return marked.isEmpty()
        ? differs(name())
        : "(%s or %s is null and new.%s is not null and (%s))"
            .formatted(differs(name()), cell(), name(), amountsDiffer());
  }

  private String amountsDiffer() {
    return marked.stream()
        .map(amount -> differs(amount.name()))
        .collect(Collectors.joining(" or "));
  }

  private static String differs(String name) {
    return "new.%1$s is distinct from old.%1$s".formatted(name);
  }
}
