package org.soletape.web.inventory;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.portfolio.ChangeResult;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.InventoryRefusal;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.PairFields;
import org.soletape.portfolio.SaleProposal;
import org.soletape.web.Form;
import org.soletape.web.Templates;
import org.soletape.web.Visitor;
import org.soletape.web.Visitors;

/** Selling, changing and deleting: one pair, or several that were ticked in the list. */
public record PickedPage(
    Visitors visitors,
    Inventory inventory,
    Picking picking,
    FeeSettingsStore settings,
    PickedNames names,
    PickedEdit edit,
    Clock clock,
    Templates templates) {
  /** So many sales fit on a page that is still looked over. */
  private static final int MOST_SOLD = 200;

  /** The field that asks what a sale would bring. */
  private static final String PREVIEW = "preview";

  private static final List<String> TOGETHER = names(PickedView.together());
  private static final List<String> EACH = names(PickedView.each());

  static final String CHANGED_MEANWHILE =
      "A pair was changed or deleted meanwhile. Look at it again, then send once more.";

  /** What is to be done with the ticked pairs is asked once more before it is done. */
  void choose(Context context) {
    Visitor visitor = visitors.requireForm(context);
    switch (Optional.ofNullable(context.formParam("action")).orElse("")) {
      case "delete" -> {
        Form form = new Form(place(ListPlace.ofForm(context)), Map.of());
        List<Item> items = picking.items(context, visitor, Picking.MOST);
        PickedView view = view(visitor, items, form, List.of(), Optional.empty());
        templates.answerPersonal(context, 200, "inventory/delete.jte", view);
      }
      case "sell" -> {
        List<Item> items = picking.items(context, visitor, MOST_SOLD);
        askForSale(context, visitor, items, ListPlace.ofForm(context));
      }
      case "edit" -> edit.ask(context, visitor);
      default -> throw new BadRequestResponse("Choose what to do with the ticked pairs.");
    }
  }

  void showSale(Context context) {
    Visitor visitor = visitors.require(context);
    List<Item> items = picking.items(visitor, context.queryParams("id"), MOST_SOLD);
    askForSale(context, visitor, items, ListPlace.ofAddress(context));
  }

  void delete(Context context) {
    Visitor visitor = visitors.requireForm(context);
    List<String> ids = Picking.distinct(context.formParams("id"), Picking.MOST);
    int deleted = inventory.removeAll(visitor.userId(), ids);
    context.redirect(ListPlace.ofForm(context).after("deleted", deleted), HttpStatus.SEE_OTHER);
  }

  void sell(Context context) {
    Visitor visitor = visitors.requireForm(context);
    List<Item> items = picking.items(visitor, context.formParams("id"), MOST_SOLD);
    Map<String, String> versions = Picking.versions(context);
    Map<String, String> values = place(ListPlace.ofForm(context));
    Map<String, String> problems = new HashMap<>();
    List<Inventory.Change> sold = new ArrayList<>();
    String unknown = FormQuestions.AMOUNT_UNKNOWN;
    take(context, unknown, unknown, new HashMap<>(), values);
    Currency usual = settings.of(visitor.userId()).currency();
    for (Item item : items) {
      read(context, usual, item, values, problems)
          .ifPresent(
              pair ->
                  sold.add(
                      new Inventory.Change(item.id(), versions.getOrDefault(item.id(), ""), pair)));
    }
    Form form = new Form(values, problems);
    if (problems.isEmpty() && context.formParam(PREVIEW) != null) {
      preview(context, visitor, items, form, sold);
    } else if (problems.isEmpty()) {
      save(context, visitor, items, form, sold);
    } else {
      List<String> told = problems.values().stream().distinct().toList();
      drawSale(context, 422, visitor, items, form, told);
    }
  }

  /** Shows what the sales would bring, line by line, and keeps nothing. */
  private void preview(
      Context context, Visitor visitor, List<Item> items, Form form, List<Inventory.Change> sold) {
    Map<String, Pair> stated =
        sold.stream().collect(Collectors.toMap(Inventory.Change::id, Inventory.Change::pair));
    Map<String, List<String>> receipts =
        picking.pairs().preview(visitor.userId(), stated, clock.instant()).stream()
            .collect(
                Collectors.toMap(
                    pair -> pair.item().id(),
                    pair -> new ReceiptDrawing(pair, pair.receipt().orElseThrow()).lines()));
    PickedView view =
        new PickedView(visitor, form, names.of(items), List.of(), Optional.empty(), receipts);
    templates.answerPersonal(context, 200, "inventory/sell.jte", view);
  }

  /** Sells all of them or none. */
  private void save(
      Context context, Visitor visitor, List<Item> items, Form form, List<Inventory.Change> sold) {
    try {
      if (inventory.changeAll(visitor.userId(), sold) == ChangeResult.CHANGED) {
        ListPlace place = ListPlace.ofForm(context);
        context.redirect(
            sold.size() == 1
                ? place.after("sold", sold.getFirst().id())
                : place.after("sold", sold.size()),
            HttpStatus.SEE_OTHER);
        return;
      }
      drawSale(context, 409, visitor, items, form, List.of(CHANGED_MEANWHILE));
    } catch (InventoryRefusal refusal) {
      drawSale(context, 422, visitor, items, form, List.of(refusal.getMessage()));
    }
  }

  /** The form with what is usual: today, the portfolio's currency, and the venue that pays more. */
  private void askForSale(Context context, Visitor visitor, List<Item> items, ListPlace place) {
    List<String> ids = items.stream().map(Item::id).toList();
    Optional<SaleProposal> proposal =
        picking.pairs().saleProposal(visitor.userId(), ids, visitor.display(), clock.instant());
    Map<String, String> values = place(place);
    Currency currency = settings.of(visitor.userId()).currency();
    values.put("sold_currency", currency.getCurrencyCode());
    values.put("sold_at", today().toString());
    proposal.ifPresent(better -> values.putAll(proposed(better, currency)));
    Form form = new Form(values, Map.of());
    PickedView view = view(visitor, items, form, List.of(), proposal.map(ProposalText::of));
    templates.answerPersonal(context, 200, "inventory/sell.jte", view);
  }

  /** The venue, and of each pair today's bid there when it is in the currency of the form. */
  private static Map<String, String> proposed(SaleProposal proposal, Currency currency) {
    Map<String, String> values = new HashMap<>();
    values.put("sold_venue", proposal.venue().label());
    proposal
        .bids()
        .forEach(
            (id, bid) -> {
              if (bid.currency().equals(currency)) {
                values.put("sold_price-" + id, bid.major().toPlainString());
              }
            });
    return values;
  }

  private void drawSale(
      Context context,
      int status,
      Visitor visitor,
      List<Item> items,
      Form form,
      List<String> problems) {
    PickedView view = view(visitor, items, form, problems, Optional.empty());
    templates.answerPersonal(context, status, "inventory/sell.jte", view);
  }

  private Optional<Pair> read(
      Context context,
      Currency usual,
      Item item,
      Map<String, String> values,
      Map<String, String> problems) {
    Map<String, String> texts = new HashMap<>(PairFields.of(item.pair()));
    texts.put("status", "sold");
    TOGETHER.forEach(field -> take(context, field, field, texts, values));
    EACH.forEach(field -> take(context, field + "-" + item.id(), field, texts, values));
    PairFields.Read read = PairFields.change(item.pair(), texts, usual, today());
    read.problems()
        .forEach(
            (field, problem) ->
                problems.put(EACH.contains(field) ? field + "-" + item.id() : field, problem));
    read.pair()
        .flatMap(pair -> FormQuestions.amount(pair, values))
        .ifPresent(question -> problems.put("sold_price-" + item.id(), question));
    return read.pair();
  }

  private static void take(
      Context context,
      String parameter,
      String field,
      Map<String, String> texts,
      Map<String, String> values) {
    String typed = Optional.ofNullable(context.formParam(parameter)).orElse("").strip();
    texts.put(field, typed);
    values.put(parameter, typed);
  }

  private static List<String> names(List<FormField> fields) {
    return fields.stream().map(field -> field.column().title()).toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static Map<String, String> place(ListPlace place) {
    return new HashMap<>(Map.of(ListPlace.FIELD, place.sent()));
  }

  private PickedView view(
      Visitor visitor,
      List<Item> items,
      Form form,
      List<String> problems,
      Optional<String> proposal) {
    return new PickedView(visitor, form, names.of(items), problems, proposal, Map.of());
  }
}
