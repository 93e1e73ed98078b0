package org.soletape.web.inventory;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.catalog.ProductChoices;
import org.soletape.portfolio.Extra;
import org.soletape.portfolio.Item;
import org.soletape.web.Form;
import org.soletape.web.Links;
import org.soletape.web.Visitor;

/**
 * The form of one pair.
 *
 * @param kept the row the form was filled from; empty for a new pair
 * @param conflict what changed meanwhile, or why nothing was saved; empty when all is well
 * @param product the name of the product the style code stands for; empty when it is not tracked
 * @param sizes the product's sizes, small to large
 * @param codes the style codes to offer while typing
 * @param row what it may be sold for; empty for a pair that is not owned yet, or no more
 */
public record PairView(
    Visitor visitor,
    Optional<Item> kept,
    Optional<String> conflict,
    Form form,
    Optional<String> product,
    List<String> sizes,
    List<ProductChoices.Choice> codes,
    Optional<SellView.Row> row) {

  /** The page's heading. */
  public String title() {
    return kept.isEmpty() ? "Add a pair" : "Edit pair";
  }

  /** What its file says of the pair besides, by the titles of the columns. */
  public Map<String, String> extra() {
    return kept.flatMap(row -> row.pair().extra())
        .map(Extra::cells)
        .orElse(Collections.emptySortedMap());
  }

  /** Where the form is sent. */
  public String action() {
    return "/inventory/" + kept.map(row -> Links.encoded(row.id())).orElse("add");
  }

  /** Where it is marked sold; empty for a pair that is not owned yet, or no more. */
  public Optional<String> sale() {
    return kept.filter(row -> row.pair().status().isOwned())
        .map(row -> place().with("/inventory/sell?id=" + Links.encoded(row.id())));
  }

  /** Where an alert about it is set; empty for a pair that is not owned yet, or no more. */
  public Optional<String> alert() {
    return kept.filter(row -> row.pair().status().isOwned())
        .map(row -> "/alerts?pair_id=" + Links.encoded(row.id()) + "#alert");
  }

  /** The list it was opened from, at its row where there is one. */
  public String list() {
    ListPlace place = place();
    return kept.map(row -> place.row(row.id())).orElseGet(place::address);
  }

  /** The form of another pair like it; empty for a new pair. */
  public Optional<String> another() {
    return kept.map(row -> place().with("/inventory/add?like=" + Links.encoded(row.id())));
  }

  private ListPlace place() {
    return ListPlace.of(form.value(ListPlace.FIELD));
  }

  /** The answer that saves the size although the product does not have it; empty when not asked. */
  public String sizeAnswer() {
    String asked = form.value(FormQuestions.SIZE_ASKED);
    return asked.isEmpty() ? form.value(FormQuestions.SIZE_ANYWAY) : asked;
  }
}
