package org.soletape.web.inventory;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.soletape.portfolio.SavedFilters;
import org.soletape.web.Form;
import org.soletape.web.FormField;
import org.soletape.web.Visitor;
import org.soletape.web.Visitors;

/** Saves the list somebody looks at under a name, and forgets it again. */
public record SavedPage(Visitors visitors, SavedFilters filters, InventoryPage list, Clock clock) {
  static final String NAME = "name";

  void save(Context context) {
    Visitor visitor = visitors.requireForm(context);
    InventoryQuery query = ListPlace.ofForm(context).query();
    ListPlace place = new ListPlace(query.onPage(1));
    String name = FormField.typed(context, NAME);
    Optional<String> refused = filters.save(visitor.userId(), name, place.sent(), clock.instant());
    if (refused.isPresent()) {
      Form typed = new Form(Map.of(NAME, name), Map.of(NAME, refused.get()));
      list.showAgain(context, visitor, query, typed);
    } else {
      context.redirect(place.after("view-saved"), HttpStatus.SEE_OTHER);
    }
  }

  void delete(Context context) {
    Visitor visitor = visitors.requireForm(context);
    boolean removed =
        id(context.pathParam("id")).filter(id -> filters.remove(visitor.userId(), id)).isPresent();
    if (!removed) {
      throw new NotFoundResponse("You have no such view.");
    }
    context.redirect(ListPlace.ofForm(context).after("view-deleted"), HttpStatus.SEE_OTHER);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
