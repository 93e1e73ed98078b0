package org.soletape.portfolio;

import java.util.UUID;
import org.soletape.db.Session;

/**
 * How many pairs one person may have. It binds what is added alone: whoever has more already, as in
 * an adopted table, may read, change and remove them.
 */
public record PairLimit(PortfolioRules rules) {
  /**
   * Lets more pairs in for the rest of the transaction; others of the same person wait meanwhile,
   * so that two at once cannot pass the limit together.
   *
   * @throws InventoryRefusal when they do not fit
   */
  public void admit(Session session, UUID userId, int more) {
    session.lock("soletape.pairs " + userId);
    check(session, userId, more);
  }

  /**
   * Whether more pairs would fit at this moment.
   *
   * @throws InventoryRefusal when they would not
   */
  public void check(Session session, UUID userId, int more) {
    int most = rules.maxPairs();
    int present =
        session.get(
            "select count(*)::int as pairs from soletape.inventory where user_id = ?",
            row -> row.integer("pairs"),
            userId);
    if (more > 0 && (long) present + more > most) {
      throw new InventoryRefusal(
          "an inventory holds at most %,d pairs, and yours has %,d: ".formatted(most, present)
              + (present >= most
                  ? "remove some before you add more"
                  : "there is room for %,d more, not for %,d".formatted(most - present, more)));
    }
  }
}
