package org.soletape.web.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.portfolio.ChangeResult;
import org.soletape.portfolio.FoundLots;
import org.soletape.portfolio.FoundPairs;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.InventoryFilter;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.Narrowing;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.PairQuery;
import org.soletape.portfolio.Valuation;
import org.soletape.portfolio.ValuedInventory;
import org.soletape.web.IfMatch;
import org.soletape.web.Json;
import org.soletape.web.JsonFields;
import org.soletape.web.Links;
import org.soletape.web.PageOf;
import org.soletape.web.Routes;
import org.soletape.web.Visitors;

/**
 * {@code /api/v1/inventory}: a person's own pairs, read and written. Somebody else's pair is
 * answered like one that does not exist.
 */
public record InventoryApi(
    Visitors visitors,
    Inventory inventory,
    ValuedInventory pairs,
    FeeSettingsStore settings,
    SellList board,
    InventoryTurns turns,
    Clock clock)
    implements Routes {
  private static final String ALL = "/api/v1/inventory";
  private static final String ONE = ALL + "/{id}";
  private static final String ID = "id";

  /** Changes of one pair that overtake each other are rare. */
  private static final int ATTEMPTS = 5;

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(ALL, this::list);
    routes.post(ALL, this::add);
    routes.get(ONE, this::show);
    routes.patch(ONE, this::change);
    routes.delete(ONE, this::remove);
  }

  private void list(Context context) {
    UUID owner = visitors.require(context).userId();
    Optional<ItemStatus> status = status(context);
    Narrowing narrowing = narrowing(context);
    if (isBoard(context)) {
      board.answer(context, ALL, owner, status, narrowing);
      return;
    }
    boolean inLots = isInLots(context);
    PageOf page = PageOf.read(context);
    PairQuery query =
        PairQuery.oldestFirst(
            status.map(InventoryFilter::of).orElse(InventoryFilter.ALL),
            narrowing,
            page.first(),
            page.size());
    String address = address(status, narrowing, inLots);
    if (inLots) {
      FoundLots found = turns.list(owner, () -> lots(owner, query));
      context.header("Link", page.links(address, found.total()));
      Json.answer(context, new LotsJson(found, page)::write);
    } else {
      FoundPairs found = turns.list(owner, () -> pairs.find(owner, query, clock.instant()));
      context.header("Link", page.links(address, found.total()));
      Json.answer(context, new InventoryJson(found, page)::write);
    }
  }

  private FoundLots lots(UUID owner, PairQuery query) {
    return pairs.lots(owner, query, Optional.empty(), clock.instant());
  }

  private void add(Context context) {
    UUID owner = visitors.requireForm(context).userId();
    JsonFields body = JsonFields.read(context);
    StatedPair.Added stated = StatedPair.read(body, settings.of(owner).currency(), today());
    List<Item> added =
        inventory.addAll(owner, Collections.nCopies(stated.quantity().orElse(1), stated.pair()));
    String first = added.getFirst().id();
    context.status(HttpStatus.CREATED).header("Location", ALL + "/" + encoded(first));
    if (stated.quantity().isEmpty()) {
      answer(context, find(owner, first));
    } else {
      Json.answer(context, json -> json.texts("ids", added.stream().map(Item::id).toList()));
    }
  }

  private void show(Context context) {
    UUID owner = visitors.require(context).userId();
    answer(context, find(owner, context.pathParam(ID)));
  }

  private void change(Context context) {
    UUID owner = visitors.requireForm(context).userId();
    JsonFields body = JsonFields.read(context);
    IfMatch condition = IfMatch.read(context);
    String id = context.pathParam(ID);
    change(owner, id, body, condition, settings.of(owner).currency());
    answer(context, find(owner, id));
  }

  /** Without a condition the change is made again to whatever overtook it. */
  private void change(
      UUID owner, String id, JsonFields body, IfMatch condition, Currency currency) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Item item = item(owner, id);
      condition.require(item.version());
      Pair pair = StatedPair.change(item.pair(), body, currency, today());
      if (isDone(inventory.change(owner, id, item.version(), pair))) {
        return;
      }
    }
    throw new ConflictResponse("This pair is being changed somewhere else. Please try again.");
  }

  private void remove(Context context) {
    UUID owner = visitors.requireForm(context).userId();
    IfMatch condition = IfMatch.read(context);
    String id = context.pathParam(ID);
    while (!isDone(remove(owner, id, condition))) {
      // Changed since it was looked at: does the condition still hold?
    }
    context.status(HttpStatus.NO_CONTENT);
  }

  private ChangeResult remove(UUID owner, String id, IfMatch condition) {
    if (condition.any()) {
      return inventory.remove(owner, id);
    }
    String version = item(owner, id).version();
    condition.require(version);
    return inventory.remove(owner, id, version);
  }

  /** Whether a change came in time; false when the pair has to be looked at again. */
  private static boolean isDone(ChangeResult result) {
    return switch (result) {
      case CHANGED -> true;
      case STALE -> false;
      case GONE -> throw noSuchPair();
    };
  }

  private Item item(UUID owner, String id) {
    return inventory.find(owner, id).orElseThrow(InventoryApi::noSuchPair);
  }

  private Valuation find(UUID owner, String id) {
    return pairs
        .find(owner, id, Optional.empty(), clock.instant())
        .orElseThrow(InventoryApi::noSuchPair);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static Optional<ItemStatus> status(Context context) {
    try {
      return Optional.ofNullable(context.queryParam("status")).map(ItemStatus::of);
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse("The status must be one of held, listed, sold.");
    }
  }

  private static Narrowing narrowing(Context context) {
    if (!NarrowedAddress.isDays(Links.typed(context.queryParam(NarrowedAddress.DAYS)))) {
      throw new BadRequestResponse("The days must be a whole number from 0 to 99999.");
    }
    return NarrowedAddress.read(context::queryParam);
  }

  private static boolean isBoard(Context context) {
    Optional<String> view = Optional.ofNullable(context.queryParam(SellList.VIEW));
    if (view.filter(word -> !word.equals(SellList.SELL)).isPresent()) {
      throw new BadRequestResponse("The view must be sell.");
    }
    return view.isPresent();
  }

  private static boolean isInLots(Context context) {
    Optional<String> group = Optional.ofNullable(context.queryParam(InventoryQuery.GROUP));
    if (group.filter(word -> !word.equals(InventoryQuery.LOTS)).isPresent()) {
      throw new BadRequestResponse("The group must be lots.");
    }
    return group.isPresent();
  }

  private static String address(Optional<ItemStatus> status, Narrowing narrowing, boolean inLots) {
    List<String> parameters = new ArrayList<>();
    parameters.addAll(List.of("status", status.map(ItemStatus::word).orElse("")));
    parameters.addAll(NarrowedAddress.parameters(narrowing));
    parameters.addAll(List.of(InventoryQuery.GROUP, inLots ? InventoryQuery.LOTS : ""));
    String address = Links.withParameters(ALL, parameters.toArray(String[]::new));
    return address + (address.equals(ALL) ? "?" : "&");
  }

  private static void answer(Context context, Valuation pair) {
    context.header("ETag", IfMatch.etag(pair.item().version()));
    Json.answer(context, new ItemJson(pair)::write);
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, UTF_8).replace("+", "%20");
  }

  private static NotFoundResponse noSuchPair() {
    return new NotFoundResponse("There is no such pair in your inventory.");
  }
}
