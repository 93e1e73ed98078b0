package org.soletape.web.inventory;

import static org.soletape.portfolio.InventoryColumn.CONDITION;
import static org.soletape.portfolio.InventoryColumn.LISTED_CURRENCY;
import static org.soletape.portfolio.InventoryColumn.LISTED_PRICE;
import static org.soletape.portfolio.InventoryColumn.LISTED_SINCE;
import static org.soletape.portfolio.InventoryColumn.LISTED_VENUE;
import static org.soletape.portfolio.InventoryColumn.LOCATION;
import static org.soletape.portfolio.InventoryColumn.NOTES;
import static org.soletape.portfolio.InventoryColumn.PURCHASE_CURRENCY;
import static org.soletape.portfolio.InventoryColumn.PURCHASE_DATE;
import static org.soletape.portfolio.InventoryColumn.PURCHASE_PRICE;
import static org.soletape.portfolio.InventoryColumn.STATUS;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.portfolio.ChangeResult;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.InventoryColumn;
import org.soletape.portfolio.InventoryRefusal;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.PairFields;
import org.soletape.web.Form;
import org.soletape.web.FormField;
import org.soletape.web.Templates;
import org.soletape.web.Visitor;
import org.soletape.web.Visitors;

/** One change of several pairs: a field that is left empty stays as each of them has it. */
public record PickedEdit(
    Visitors visitors,
    Inventory inventory,
    Picking picking,
    FeeSettingsStore settings,
    PickedNames names,
    Clock clock,
    Templates templates) {
  /** What can be stated of several pairs at once. */
  static final List<InventoryColumn> COLUMNS =
      List.of(
          LOCATION,
          CONDITION,
          STATUS,
          PURCHASE_PRICE,
          PURCHASE_CURRENCY,
          PURCHASE_DATE,
          LISTED_VENUE,
          LISTED_PRICE,
          LISTED_CURRENCY,
          LISTED_SINCE,
          NOTES);

  /** What is stated of owned pairs alone. */
  private static final List<InventoryColumn> OF_OWNED =
      Stream.concat(Stream.of(STATUS), InventoryColumn.LISTING.stream()).toList();

  /** The field that names the columns to be emptied. */
  static final String EMPTIED = "empty";

  /** Asks what is to be changed. */
  void ask(Context context, Visitor visitor) {
    List<Item> items = picking.items(context, visitor, Picking.MOST);
    Map<String, String> values = Map.of(ListPlace.FIELD, ListPlace.ofForm(context).sent());
    draw(context, 200, visitor, items, new Form(values, Map.of()), List.of());
  }

  void save(Context context) {
    Visitor visitor = visitors.requireForm(context);
    List<Item> items = picking.items(visitor, context.formParams("id"), Picking.MOST);
    Map<String, String> stated = stated(context);
    Form form = new Form(shown(context), Map.of());
    if (stated.isEmpty()) {
      draw(context, 422, visitor, items, form, List.of("Fill in what is to be changed."));
      return;
    }
    Map<String, String> problems = new LinkedHashMap<>();
    List<Inventory.Change> changes = changes(context, visitor, items, stated, problems);
    if (problems.isEmpty()) {
      save(context, visitor, items, form, changes);
    } else {
      Form wrong = new Form(form.values(), problems);
      draw(context, 422, visitor, items, wrong, List.copyOf(problems.values()));
    }
  }

  private List<Inventory.Change> changes(
      Context context,
      Visitor visitor,
      List<Item> items,
      Map<String, String> stated,
      Map<String, String> problems) {
    Map<String, String> versions = Picking.versions(context);
    Currency usual = settings.of(visitor.userId()).currency();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Inventory.Change> changes = new ArrayList<>();
    for (Item item : items) {
      PairFields.Read read = PairFields.change(item.pair(), texts(item, stated), usual, today);
      read.problems().forEach(problems::putIfAbsent);
      read.pair()
          .map(pair -> new Inventory.Change(item.id(), versions.getOrDefault(item.id(), ""), pair))
          .ifPresent(changes::add);
    }
    return changes;
  }

  /** A sold pair stays sold, for its sale would be lost, and is listed nowhere. */
  private static Map<String, String> texts(Item item, Map<String, String> stated) {
    Map<String, String> kept = PairFields.of(item.pair());
    Map<String, String> texts = new HashMap<>(kept);
    texts.putAll(stated);
    if (!item.pair().status().isOwned()) {
      OF_OWNED.forEach(column -> texts.put(column.title(), kept.getOrDefault(column.title(), "")));
    }
    return texts;
  }

  /** Changes all of them or none. */
  private void save(
      Context context,
      Visitor visitor,
      List<Item> items,
      Form form,
      List<Inventory.Change> changes) {
    try {
      if (inventory.changeAll(visitor.userId(), changes) == ChangeResult.CHANGED) {
        context.redirect(
            ListPlace.ofForm(context).after("changed", changes.size()), HttpStatus.SEE_OTHER);
        return;
      }
      draw(context, 409, visitor, items, form, List.of(PickedPage.CHANGED_MEANWHILE));
    } catch (InventoryRefusal refusal) {
      draw(context, 422, visitor, items, form, List.of(refusal.getMessage()));
    }
  }

  /** What is stated, by field; an empty text empties the field. */
  private static Map<String, String> stated(Context context) {
    Map<String, String> stated = new HashMap<>();
    for (InventoryColumn column : COLUMNS) {
      String typed = FormField.typed(context, column.title()).strip();
      if (!typed.isEmpty() || isEmptied(context, column)) {
        stated.put(column.title(), typed);
      }
    }
    return stated;
  }

  private static boolean isEmptied(Context context, InventoryColumn column) {
    return column != STATUS && context.formParams(EMPTIED).contains(column.title());
  }

  private static Map<String, String> shown(Context context) {
    Map<String, String> values = new HashMap<>();
    values.put(ListPlace.FIELD, ListPlace.ofForm(context).sent());
    for (InventoryColumn column : COLUMNS) {
      values.put(column.title(), FormField.typed(context, column.title()).strip());
      values.put(EMPTIED + "-" + column.title(), isEmptied(context, column) ? "1" : "");
    }
    return values;
  }

  private void draw(
      Context context,
      int status,
      Visitor visitor,
      List<Item> items,
      Form form,
      List<String> problems) {
    List<String> told = problems.stream().distinct().toList();
    PickedView view =
        new PickedView(visitor, form, names.of(items), told, Optional.empty(), Map.of());
    templates.answerPersonal(context, status, "inventory/edit.jte", view);
  }
}
