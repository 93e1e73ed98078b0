package org.soletape.web.inventory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.portfolio.ColumnKind;
import org.soletape.portfolio.InventoryColumn;
import org.soletape.web.Form;
import org.soletape.web.Visitor;

/**
 * Several pairs about to be sold, changed or deleted.
 *
 * @param problems what is wrong with all of it together
 * @param proposal why a venue is filled in; empty when none is
 * @param receipts what the sale of each would bring, line by line, by its id; empty until it is
 *     asked
 */
public record PickedView(
    Visitor visitor,
    Form form,
    List<Picked> pairs,
    List<String> problems,
    Optional<String> proposal,
    Map<String, List<String>> receipts) {
  /** One of them, in words. */
  public record Picked(String id, String version, String name) {}

  /** Such as "3 pairs". */
  public String count() {
    return pairs.size() == 1 ? "this pair" : pairs.size() + " pairs";
  }

  /** What is said below a field in place of its own words. */
  public String hint(FormField field) {
    return field.column() == InventoryColumn.SOLD_VENUE ? proposal.orElse(null) : null;
  }

  /** What the sale of a pair would bring; empty until it is asked. */
  public List<String> receipt(String id) {
    return receipts.getOrDefault(id, List.of());
  }

  /** The list they were picked in. */
  public String list() {
    return ListPlace.of(form.value(ListPlace.FIELD)).address();
  }

  /** What can be changed of all of them at once. */
  public static List<FormField> changeable() {
    return PickedEdit.COLUMNS.stream().map(FormField::of).toList();
  }

  /** What is stated once for all of them, first where they were sold. */
  public static List<FormField> together() {
    return FormField.Part.SALE.fields().stream()
        .filter(field -> !isOfOne(field))
        .sorted(Comparator.comparing(FormField::column).reversed())
        .toList();
  }

  /** What is stated for each. */
  public static List<FormField> each() {
    return FormField.Part.SALE.fields().stream().filter(PickedView::isOfOne).toList();
  }

  private static boolean isOfOne(FormField field) {
    return field.column().kind() == ColumnKind.AMOUNT
        || field.column() == InventoryColumn.ORDER_NUMBER;
  }
}
