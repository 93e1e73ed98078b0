package org.soletape.web.inventory;

import java.util.List;
import org.soletape.web.Visitor;

/**
 * Fee settings, and a real payout held against them.
 *
 * @param notice what has just been done; null when the page was only asked for
 * @param outcome what came of comparing a payout; null when none was given
 * @param expected the fees the present settings give, one line each
 * @param hints what else would give the payout, but cannot be taken over from it
 */
public record FeesView(
    Visitor visitor,
    String notice,
    Form form,
    Form payout,
    String outcome,
    List<String> expected,
    List<String> hints,
    List<Explanation> explanations) {
  /** Settings that explain the payout. */
  public record Explanation(String sentence, Form settings, boolean present) {}
}
