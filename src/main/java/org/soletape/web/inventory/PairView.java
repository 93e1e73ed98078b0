package org.soletape.web.inventory;

import java.util.List;
import org.soletape.web.Links;
import org.soletape.web.Visitor;

/**
 * The form of one pair.
 *
 * @param id empty for a new pair
 * @param version of the row the form was filled from; empty for a new pair
 * @param conflict what changed meanwhile; null when nothing did
 * @param product the name of the product the style code stands for; null when it is not tracked
 * @param sizes the product's sizes, small to large
 * @param codes the style codes to offer while typing
 */
public record PairView(
    Visitor visitor,
    String id,
    String version,
    String conflict,
    Form form,
    String product,
    List<String> sizes,
    List<Code> codes) {

  /** A style code with the name of its product. */
  public record Code(String sku, String name) {}

  /** Whether the pair is being made rather than changed. */
  public boolean isNew() {
    return id.isEmpty();
  }

  /** The page's heading. */
  public String title() {
    return isNew() ? "Add a pair" : "Edit pair";
  }

  /** Where the form is sent. */
  public String action() {
    return isNew() ? "/inventory/add" : "/inventory/" + Links.encoded(id);
  }

  /** The answer that saves the size although the product does not have it; empty when not asked. */
  public String sizeAnswer() {
    String asked = form.value(FormQuestions.SIZE_ASKED);
    return asked.isEmpty() ? form.value(FormQuestions.SIZE_ANYWAY) : asked;
  }

  /** Whether the sale has anything to show. */
  public boolean isSold() {
    return form.has("status", "sold");
  }
}
