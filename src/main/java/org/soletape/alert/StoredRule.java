package org.soletape.alert;

import java.sql.SQLException;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.db.Row;
import org.soletape.market.Side;
import org.soletape.market.Slot;

/**
 * A rule as it is kept.
 *
 * @param edits changes with every change by its owner
 * @param shoe empty for a rule about a pair, and where the catalogue has no such product any more
 */
public record StoredRule(
    int id, UUID userId, AlertRule rule, RuleState state, int edits, Optional<Shoe> shoe) {
  /** To be narrowed and put into an order. */
  static final String SELECT =
      """
      select r.id, r.user_id, r.pair_id, r.product_id, r.size_id, r.bound, r.fired_slot, r.until,
        r.currency, r.days, r.quiet_days, r.edits, r.above, r.paused, r.armed, r.kind, r.bids,
        r.provider, %s
      from soletape.alert_rules r
      left join public.product_sizes_v2 s on s.id = r.size_id
      left join public.products_v2 p on p.id = coalesce(r.product_id, s.product_id)
      """
          .formatted(Shoe.CELLS);

  static StoredRule read(Row row) throws SQLException {
    return new StoredRule(
        row.integer("id"),
        row.uuid("user_id"),
        rule(row),
        new RuleState(row.bool("armed"), row.optionalInstant("fired_slot").map(Slot::new)),
        row.integer("edits"),
        Shoe.read(row));
  }

  private static AlertRule rule(Row row) throws SQLException {
    return new AlertRule(
        RuleKind.ofLetter(row.text("kind")),
        new Subject(
            row.optionalText("pair_id"),
            row.optionalUuid("product_id"),
            row.optionalUuid("size_id")),
        row.bool("bids") ? Side.BID : Side.ASK,
        row.optionalText("provider").map(Provider::of),
        row.integer("days"),
        new Bound(row.bool("above"), row.integer("bound")),
        row.optionalText("currency").map(Currency::getInstance),
        row.integer("quiet_days"),
        row.optionalDate("until"),
        row.bool("paused"));
  }

  /** The same, about a shoe that was found otherwise. */
  StoredRule about(Optional<Shoe> found) {
    return new StoredRule(id, userId, rule, state, edits, found);
  }
}
