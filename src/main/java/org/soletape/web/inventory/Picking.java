package org.soletape.web.inventory;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.PairQuery;
import org.soletape.portfolio.ValuedInventory;
import org.soletape.web.Visitor;

/**
 * Which pairs a form is about: those that are ticked, or all that match on every page of a list.
 */
public record Picking(
    Inventory inventory, ValuedInventory pairs, InventoryTurns turns, Clock clock) {
  /** So many pairs are changed or removed at once. */
  static final int MOST = 1_000;

  /** The field that says that all pairs of all pages are meant. */
  static final String EVERY = "every";

  /**
   * The pairs of a form, in its order.
   *
   * @throws NotFoundResponse when there is none
   * @throws BadRequestResponse when there are too many
   */
  List<Item> items(Context context, Visitor visitor, int most) {
    boolean isEvery = "1".equals(context.formParam(EVERY));
    List<String> ids = isEvery ? every(context, visitor, most) : context.formParams("id");
    return items(visitor, ids, most);
  }

  List<Item> items(Visitor visitor, List<String> ids, int most) {
    List<String> distinct = distinct(ids, most);
    Map<String, Item> found =
        inventory.some(visitor.userId(), distinct).stream()
            .collect(Collectors.toMap(Item::id, Function.identity()));
    List<Item> items = distinct.stream().map(found::get).filter(Objects::nonNull).toList();
    if (items.isEmpty()) {
      throw new NotFoundResponse("Tick at least one pair of your inventory first.");
    }
    return items;
  }

  /** The ids without those named twice. */
  static List<String> distinct(List<String> ids, int most) {
    List<String> distinct = ids.stream().distinct().toList();
    if (distinct.size() > most) {
      throw new BadRequestResponse("At most %,d pairs at once.".formatted(most));
    }
    return distinct;
  }

  private List<String> every(Context context, Visitor visitor, int most) {
    PairQuery all = ListPlace.ofForm(context).query().asked(most + 1);
    return turns
        .page(
            visitor.userId(),
            () -> pairs.find(visitor.userId(), all, visitor.display(), clock.instant()))
        .pairs()
        .stream()
        .map(pair -> pair.item().id())
        .toList();
  }

  /** The version of each pair as the form showed it; both lists are in the order of its rows. */
  static Map<String, String> versions(Context context) {
    List<String> ids = context.formParams("id");
    List<String> sent = context.formParams("version");
    Map<String, String> versions = new HashMap<>();
    for (int i = 0; i < Math.min(ids.size(), sent.size()); i++) {
      versions.put(ids.get(i), sent.get(i));
    }
    return versions;
  }
}
