package org.soletape.web.inventory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.catalog.ProductChoices;
import org.soletape.catalog.StyleCode;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.Pair;

/**
 * What a form asks before it saves something that is possible, but more likely a slip: a size the
 * product does not have, a sale without any amount.
 */
record FormQuestions(Inventory inventory, ProductChoices products) {
  /** The field whose value is the style code and size that are to be saved anyway. */
  static final String SIZE_ANYWAY = "size_anyway";

  /** What that field is to hold when the question about the size is answered with yes. */
  static final String SIZE_ASKED = "size_asked";

  /** The field that says that neither price nor payout is known. */
  static final String AMOUNT_UNKNOWN = "amount_unknown";

  private static final String WHICH_AMOUNT =
      "Give the price or the payout, or tick that neither is known.";

  /**
   * The questions still open, each at the field it is about.
   *
   * @param before the pair as it is kept, whose size was settled then; empty for a new one
   */
  Map<String, String> open(Pair pair, Optional<Pair> before, Map<String, String> typed) {
    Map<String, String> questions = new HashMap<>();
    amount(pair, typed).ifPresent(question -> questions.put("sold_price", question));
    if (before.isEmpty() || !sizeName(before.get()).equals(sizeName(pair))) {
      size(pair, typed).ifPresent(question -> questions.put("size", question));
    }
    return questions;
  }

  /** Asks for an amount of a sale that has none. */
  static Optional<String> amount(Pair pair, Map<String, String> typed) {
    boolean answered = hasAmount(pair) || "1".equals(typed.get(AMOUNT_UNKNOWN));
    return answered ? Optional.empty() : Optional.of(WHICH_AMOUNT);
  }

  /** Whether something is known of what the pair brought, or it is not sold at all. */
  static boolean hasAmount(Pair pair) {
    return pair.status() != ItemStatus.SOLD
        || pair.sale().filter(s -> s.price().isPresent() || s.payout().isPresent()).isPresent();
  }

  /** The answer that saves this style code in this size. */
  static String sizeName(Pair pair) {
    String code = pair.sku().map(sku -> new StyleCode(sku).normalised()).orElse("");
    return code + " " + pair.size().orElse("");
  }

  private Optional<String> size(Pair pair, Map<String, String> typed) {
    return sizeName(pair).equals(typed.get(SIZE_ANYWAY))
        ? Optional.empty()
        : inventory.sizesInstead(pair).map(instead -> question(pair, instead));
  }

  private String question(Pair pair, List<String> instead) {
    String sku = pair.sku().orElse("");
    String product = products.find(sku).map(ProductChoices.Choice::name).orElse(sku);
    return "%s has no size %s; it has %s. Save anyway?"
        .formatted(product, pair.size().orElse(""), String.join(", ", instead));
  }
}
