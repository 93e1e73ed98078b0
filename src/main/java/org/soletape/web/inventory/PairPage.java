package org.soletape.web.inventory;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.soletape.catalog.ProductChoices;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.portfolio.ChangeResult;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.InventoryColumn;
import org.soletape.portfolio.InventoryRefusal;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.PairFields;
import org.soletape.portfolio.Valuation;
import org.soletape.portfolio.ValuedInventory;
import org.soletape.portfolio.file.Quantity;
import org.soletape.portfolio.sell.SellBoard;
import org.soletape.web.Form;
import org.soletape.web.FormField;
import org.soletape.web.Templates;
import org.soletape.web.Visitor;
import org.soletape.web.Visitors;

/** The form of one pair: to add it, and to change it. */
public record PairPage(
    Visitors visitors,
    Inventory inventory,
    FeeSettingsStore settings,
    ProductChoices products,
    Selling selling,
    Clock clock,
    Templates templates) {
  /** What an owned pair may be sold for, as the sell board has it. */
  public record Selling(ValuedInventory pairs, SellBoard board) {
    private Optional<SellView.Row> row(Visitor visitor, String id, Instant now) {
      return pairs
          .find(visitor.userId(), id, visitor.display(), now)
          .filter(Valuation::isOwned)
          .map(pair -> board.row(pair, now))
          .map(row -> SellDrawing.row(row, visitor, LocalDate.ofInstant(now, ZoneOffset.UTC)));
    }
  }

  private static final String GONE = "There is no such pair in your inventory.";

  private static final String CHANGED_MEANWHILE =
      "This pair was changed somewhere else since you opened it. Your entries are below;"
          + " saving now replaces what is there.";

  /** The parameter that names the pair another one is to be like. */
  private static final String LIKE = "like";

  private static final List<String> ANSWERS =
      List.of(
          FormQuestions.SIZE_ANYWAY, FormQuestions.AMOUNT_UNKNOWN, Quantity.TITLE, ListPlace.FIELD);

  void showNew(Context context) {
    Visitor visitor = visitors.require(context);
    FeeHistory fees = settings.of(visitor.userId());
    Map<String, String> values = new HashMap<>();
    values.put("purchase_currency", fees.currency().getCurrencyCode());
    values.put("status", "held");
    values.put(ListPlace.FIELD, ListPlace.ofAddress(context).sent());
    Optional.ofNullable(context.queryParam(LIKE))
        .ifPresent(id -> values.putAll(another(item(visitor, id).pair())));
    PairFields.NAMES.forEach(
        field ->
            Optional.ofNullable(context.queryParam(field))
                .ifPresent(value -> values.put(field, value)));
    draw(context, 200, visitor, Optional.empty(), Optional.empty(), new Form(values, Map.of()));
  }

  void add(Context context) {
    Visitor visitor = visitors.requireForm(context);
    keep(
        context,
        visitor,
        Optional.empty(),
        (pair, typed) -> {
          int quantity = Quantity.parse(typed.get(Quantity.TITLE));
          inventory.addAll(visitor.userId(), Collections.nCopies(quantity, pair));
          ListPlace place = ListPlace.ofForm(context);
          context.redirect(
              quantity == 1 ? place.after("added") : place.after("added", quantity),
              HttpStatus.SEE_OTHER);
        });
  }

  void show(Context context) {
    Visitor visitor = visitors.require(context);
    Item item = item(context, visitor);
    Map<String, String> values = kept(item.pair());
    values.put(ListPlace.FIELD, ListPlace.ofAddress(context).sent());
    Form form = new Form(values, Map.of());
    draw(context, 200, visitor, Optional.of(item), Optional.empty(), form);
  }

  void save(Context context) {
    Visitor visitor = visitors.requireForm(context);
    Item item = item(context, visitor);
    String version = FormField.typed(context, "version");
    keep(
        context,
        visitor,
        Optional.of(item),
        (pair, typed) -> {
          ChangeResult result = inventory.change(visitor.userId(), item.id(), version, pair);
          answer(context, visitor, item.id(), result, typed);
        });
  }

  /** Keeps what was typed, or shows the form again with what is wrong with it. */
  private void keep(
      Context context,
      Visitor visitor,
      Optional<Item> item,
      BiConsumer<Pair, Map<String, String>> keeping) {
    Map<String, String> typed = typed(context);
    PairFields.Read read = read(typed, visitor, item.map(Item::pair));
    if (read.pair().isEmpty()) {
      draw(context, 422, visitor, item, Optional.empty(), new Form(typed, read.problems()));
      return;
    }
    try {
      keeping.accept(read.pair().get(), typed);
    } catch (InventoryRefusal refusal) {
      Optional<String> trouble = Optional.of("Nothing was saved: " + refusal.getMessage() + ".");
      draw(context, 422, visitor, item, trouble, new Form(typed, Map.of()));
    }
  }

  private void answer(
      Context context, Visitor visitor, String id, ChangeResult result, Map<String, String> typed) {
    switch (result) {
      case CHANGED ->
          context.redirect(ListPlace.ofForm(context).after("saved", id), HttpStatus.SEE_OTHER);
      case GONE -> throw new NotFoundResponse(GONE);
      case STALE -> {
        Item newest =
            inventory.find(visitor.userId(), id).orElseThrow(() -> new NotFoundResponse(GONE));
        Form form = new Form(typed, Map.of());
        draw(context, 409, visitor, Optional.of(newest), Optional.of(CHANGED_MEANWHILE), form);
      }
    }
  }

  private Item item(Context context, Visitor visitor) {
    return item(visitor, context.pathParam("id"));
  }

  private Item item(Visitor visitor, String id) {
    return inventory.find(visitor.userId(), id).orElseThrow(() -> new NotFoundResponse(GONE));
  }

  private static Map<String, String> typed(Context context) {
    Map<String, String> typed = new HashMap<>();
    Stream.concat(PairFields.NAMES.stream(), ANSWERS.stream())
        .forEach(field -> typed.put(field, FormField.typed(context, field).strip()));
    return typed;
  }

  /** What the form holds of a pair that is kept; an amount that is not there was answered then. */
  private static Map<String, String> kept(Pair pair) {
    Map<String, String> values = new HashMap<>(PairFields.of(pair));
    values.put(FormQuestions.AMOUNT_UNKNOWN, FormQuestions.hasAmount(pair) ? "" : "1");
    return values;
  }

  /** What another pair like this one begins with: all but its listing and its sale. */
  private static Map<String, String> another(Pair pair) {
    Map<String, String> values = new HashMap<>(PairFields.of(pair));
    InventoryColumn.LISTING.forEach(column -> values.put(column.title(), ""));
    InventoryColumn.SALE.forEach(column -> values.put(column.title(), ""));
    values.put(InventoryColumn.STATUS.title(), ItemStatus.HELD.word());
    return values;
  }

  /** Reads what was typed; a question that is not answered yet is a problem of its field. */
  private PairFields.Read read(Map<String, String> typed, Visitor visitor, Optional<Pair> before) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Currency usual = settings.of(visitor.userId()).currency();
    PairFields.Read read =
        before
            .map(pair -> PairFields.change(pair, typed, usual, today))
            .orElseGet(() -> PairFields.read(typed, usual, today));
    PairFields.Read answered = read.pair().map(pair -> asked(pair, before, typed)).orElse(read);
    return before.isEmpty() ? withQuantity(answered, typed) : answered;
  }

  private static PairFields.Read withQuantity(PairFields.Read read, Map<String, String> typed) {
    try {
      Quantity.parse(typed.get(Quantity.TITLE));
      return read;
    } catch (IllegalArgumentException e) {
      Map<String, String> problems = new HashMap<>(read.problems());
      problems.put(Quantity.TITLE, "This " + e.getMessage() + ".");
      return new PairFields.Read(Optional.empty(), problems);
    }
  }

  private PairFields.Read asked(Pair pair, Optional<Pair> before, Map<String, String> typed) {
    Map<String, String> open = new FormQuestions(inventory, products).open(pair, before, typed);
    if (open.containsKey("size")) {
      typed.put(FormQuestions.SIZE_ASKED, FormQuestions.sizeName(pair));
    }
    return open.isEmpty()
        ? new PairFields.Read(Optional.of(pair), open)
        : new PairFields.Read(Optional.empty(), open);
  }

  private void draw(
      Context context,
      int status,
      Visitor visitor,
      Optional<Item> item,
      Optional<String> conflict,
      Form form) {
    Optional<ProductChoices.Choice> product = products.find(form.value("sku"));
    Optional<SellView.Row> row =
        item.filter(kept -> kept.pair().status().isOwned())
            .flatMap(kept -> selling.row(visitor, kept.id(), clock.instant()));
    List<String> sizes = product.isEmpty() ? List.of() : products.sizes(form.value("sku"));
    PairView view =
        new PairView(
            visitor,
            item,
            conflict,
            form,
            product.map(ProductChoices.Choice::name),
            sizes,
            products.mostPopular(),
            row);
    templates.answerPersonal(context, status, "inventory/pair.jte", view);
  }
}
