package org.soletape.web.market;

import org.soletape.catalog.Product;
import org.soletape.catalog.ProductFacts;
import org.soletape.web.Links;
import org.soletape.web.Picture;

/**
 * A product as lists and pages call it; what is not known of it is empty.
 *
 * @param address of its page
 * @param model the style code where no model is known
 * @param hot whether it is polled in every slot
 * @param paused whether it is not polled for want of room
 */
public record ProductTitle(
    String address,
    String sku,
    String brand,
    String model,
    String colorway,
    Picture picture,
    boolean hot,
    boolean paused) {

  static ProductTitle of(ProductFacts product) {
    ProductFacts.Description known = product.description();
    return new ProductTitle(
        Links.market(product.sku()),
        product.sku(),
        known.brand().orElse(""),
        known.model().orElse(product.sku()),
        known.colorway().orElse(""),
        Picture.of(known.imageUrl(), known.brand(), known.model()),
        product.popularityScore() >= Product.HOT_SCORE && !product.paused(),
        product.paused());
  }

  /** Where somebody may watch it. */
  public String watch() {
    return Links.withParameters("/watching", "sku", sku);
  }

  /** Where somebody may ask to be told of it. */
  public String alert() {
    return Links.withParameters("/alerts", "sku", sku) + "#alert";
  }

  /** Brand and model, or the style code where neither is known. */
  public String name() {
    String known = (brand + " " + (model.equals(sku) ? "" : model)).strip();
    return known.isEmpty() ? sku : known;
  }
}
