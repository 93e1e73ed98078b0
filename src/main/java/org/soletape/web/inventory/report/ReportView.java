package org.soletape.web.inventory.report;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.soletape.web.Choice;
import org.soletape.web.Form;
import org.soletape.web.Option;
import org.soletape.web.Visitor;

/**
 * A year on a page.
 *
 * @param years an address for each
 * @param empty said when nothing was sold
 * @param notes what needs a word beside the figures
 * @param begins when years begin, as typed
 * @param notice what was just done
 */
public record ReportView(
    Visitor visitor,
    Year year,
    List<Choice> years,
    Optional<String> empty,
    List<Table> tables,
    List<Note> notes,
    Form begins,
    Optional<String> notice) {
  /**
   * What the page is about.
   *
   * @param days its first and last day, in words
   * @param currency all amounts are in
   */
  public record Year(String name, String days, String currency) {}

  /** A table and the address of its file. */
  public record Table(ReportTable table, String file) {}

  /** A sentence, and where the pairs it is about are shown. */
  public record Note(String text, Optional<String> href) {}

  /** The months by their numbers, for the form about when years begin. */
  public List<Option> months() {
    return Arrays.stream(Month.values())
        .map(
            each ->
                new Option(
                    Integer.toString(each.getValue()),
                    each.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                    false))
        .toList();
  }
}
