package org.soletape.web.inventory;

import java.util.List;
import org.soletape.web.Visitor;

/**
 * Several pairs about to be sold or deleted.
 *
 * @param problems what is wrong with all of it together
 */
public record PickedView(Visitor visitor, Form form, List<Picked> pairs, List<String> problems) {
  /** One of them, in words. */
  public record Picked(String id, String version, String name) {}

  /** Such as "3 pairs". */
  public String count() {
    return pairs.size() == 1 ? "this pair" : pairs.size() + " pairs";
  }
}
