package org.soletape.web.inventory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.portfolio.SavedFilter;
import org.soletape.web.Choice;
import org.soletape.web.Form;
import org.soletape.web.inventory.InventoryView.Saved;
import org.soletape.web.inventory.InventoryView.SavedView;

/** Draws what somebody saved beside the list they look at. */
record SavedDrawing(InventoryQuery query, List<SavedFilter> saved) {
  Saved drawn() {
    List<SavedView> views = views();
    boolean isPlain = here().equals(InventoryQuery.PATH);
    boolean isSaved = views.stream().anyMatch(view -> view.link().chosen());
    return new Saved(
        views, Optional.of(new Form(Map.of(), Map.of())).filter(form -> !isPlain && !isSaved));
  }

  /** With what was typed, and what is wrong with it. */
  Saved again(Form typed) {
    return new Saved(views(), Optional.of(typed));
  }

  private List<SavedView> views() {
    return saved.stream().map(this::view).toList();
  }

  private SavedView view(SavedFilter filter) {
    String address = ListPlace.of(filter.list()).address();
    return new SavedView(
        filter.id().toString(), new Choice(filter.name(), address, address.equals(here())));
  }

  /** A list is the same one on each of its pages. */
  private String here() {
    return query.onPage(1).address();
  }
}
