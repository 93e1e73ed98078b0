package org.soletape.web.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.soletape.catalog.FileProblem;
import org.soletape.portfolio.InventoryColumn;
import org.soletape.portfolio.file.MappedColumn;
import org.soletape.portfolio.file.Mapping;
import org.soletape.portfolio.file.Meaning;
import org.soletape.web.Visitor;

/**
 * The columns of a file, each with what it was taken for, to be changed or agreed to.
 *
 * @param content the file as it was sent, in Base64
 * @param isSales whether it was said to be one of sales
 * @param isAnswered whether somebody has looked at them already
 */
public record ImportColumnsView(
    Visitor visitor,
    String fileName,
    String content,
    Mapping mapping,
    boolean isSales,
    boolean isAnswered) {

  /**
   * Meanings of one kind, under one heading.
   *
   * @param heading of a part of a pair
   */
  public record Group(String heading, List<Choice> choices) {}

  /** Something a column can be. */
  public record Choice(String word, String label) {}

  /** A question with two answers. */
  public record Question(String name, String legend, List<Choice> answers, String chosen) {}

  /** All a column can be. */
  public static List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (FormField.Part part : FormField.Part.values()) {
      groups.add(
          new Group(
              part.heading(),
              part.fields().stream()
                  .map(field -> new Choice(field.column().title(), field.label()))
                  .toList()));
    }
    groups.add(
        new Group(
            "Other",
            List.of(
                new Choice(Meaning.QUANTITY.word(), "Quantity"),
                new Choice(Meaning.KEPT.word(), "Something else: keep it as it is"),
                new Choice(InventoryColumn.EXTRA.title(), "Columns kept by an export"),
                new Choice(Meaning.LEFT_OUT.word(), "Leave out"))));
    return groups;
  }

  /** The name of a column's field. */
  public static String field(MappedColumn column) {
    return ImportForm.field(column.place());
  }

  /** What it is called on the page. */
  public static String title(MappedColumn column) {
    return column.title().isBlank()
        ? "Column %d, without a title".formatted(column.place() + 1)
        : FileProblem.printable(column.title());
  }

  /** Its first cells, and why it was taken for what it was. */
  public static String hint(MappedColumn column) {
    String samples =
        column.samples().stream().map(FileProblem::printable).collect(Collectors.joining(" · "));
    String mark = column.mark().map(sign -> ", in " + sign).orElse("");
    return samples.isEmpty()
        ? column.basis().words()
        : samples + mark + ": " + column.basis().words();
  }

  /** What stands in the way, in sentences. */
  public List<String> troubles() {
    List<String> troubles =
        new ArrayList<>(mapping.problems().stream().map(ImportColumnsView::sentence).toList());
    if (isAnswered && (mapping.dates().isOpen() || mapping.decimals().isOpen())) {
      troubles.add("Say below how dates and amounts are written; the file does not tell.");
    }
    return troubles;
  }

  private static String sentence(FileProblem problem) {
    return problem
        .column()
        .map(
            column ->
                "Two columns cannot both be the same: '%s' is a second %s."
                    .formatted(problem.shownValue(), column))
        .orElse("Say which column holds the style code, such as DD1391-100; it is required.");
  }

  /** What the file does not decide by itself. */
  public List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    question(
            mapping.dates(),
            ImportForm.DATES,
            "Which comes first in dates such as %s?",
            List.of(
                new Choice(ImportForm.DAY_FIRST, "The day"),
                new Choice("month-first", "The month")),
            mapping.dates().value().dayFirst())
        .ifPresent(questions::add);
    question(
            mapping.decimals(),
            ImportForm.DECIMALS,
            "What is the comma or dot in amounts such as %s?",
            List.of(
                new Choice(ImportForm.COMMA, "Decimals come after a comma"),
                new Choice("dot", "Decimals come after a dot")),
            mapping.decimals().value().comma())
        .ifPresent(questions::add);
    return questions;
  }

  private static Optional<Question> question(
      Mapping.Decision<?> decision,
      String name,
      String legend,
      List<Choice> answers,
      boolean isFirst) {
    if (!decision.isOpen() && !decision.isStated()) {
      return Optional.empty();
    }
    String chosen = decision.isOpen() ? "" : answers.get(isFirst ? 0 : 1).word();
    String samples = decision.isOpen() ? String.join(", ", decision.open()) : "these";
    return Optional.of(new Question(name, legend.formatted(samples), answers, chosen));
  }

  /** What the file decides by itself, in sentences. */
  public List<String> decided() {
    return mapping.readings();
  }
}
