package bench;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.soletape.db.Database;
import org.soletape.market.Slot;

/**
 * What is kept of a slot, without the times of the answers: every value of the tape's books, of the
 * latest quotes, of held ones and of the summaries.
 */
record TapeContents(int books, Set<String> rows) {
  private static final int SHOWN = 5;

  /** A latest quote must come from a book, and say the same time. */
  private static final List<String> ROWS =
      List.of(
          """
          select 'book ' || p.sku || ' ' || concat_ws(' | ', b.provider, b.slot, b.currency, b.sent,
            coalesce(b.lowest_ask::text, '-'), coalesce(b.highest_bid::text, '-'),
            coalesce(b.last_sale::text, '-'), coalesce(b.sales_7d::text, '-')) as text
          from soletape.market_books b join public.products_v2 p on p.id = b.product_id
          """,
          """
          select 'latest ' || p.sku || ' ' || concat_ws(' | ', s.size_key, l.provider,
            coalesce(l.lowest_ask::text, '-'), coalesce(l.highest_bid::text, '-'),
            coalesce(l.last_sale::text, '-'), coalesce(l.sales_7d::text, '-'), l.currency,
            (select b.slot from soletape.market_books b where b.product_id = l.product_id
              and b.provider = l.provider and b.observed_at = l.snapshot_at)) as text
          from public.market_latest_v2 l join public.products_v2 p on p.id = l.product_id
          join public.product_sizes_v2 s on s.id = l.size_id
          """,
          """
          select 'held ' || p.sku || ' ' || concat_ws(' | ', s.size_key, h.provider, h.slot,
            coalesce(h.lowest_ask::text, '-'), coalesce(h.highest_bid::text, '-'),
            coalesce(h.last_sale::text, '-')) as text
          from soletape.held_quotes h join public.products_v2 p on p.id = h.product_id
          join public.product_sizes_v2 s on s.id = h.size_id
          """,
          """
          select 'summary ' || p.sku || ' ' || (to_jsonb(m) - 'product_id')::text as text
          from soletape.product_summaries m join public.products_v2 p on p.id = m.product_id
          """,
          """
          select 'best ' || p.sku || ' ' || (to_jsonb(m) - 'product_id' - 'observed_at')::text as text
          from soletape.venue_summaries m join public.products_v2 p on p.id = m.product_id
          """);

  static TapeContents of(Database database, Slot slot) {
    Set<String> rows = new TreeSet<>();
    ROWS.forEach(sql -> rows.addAll(database.list(sql, row -> row.text("text"))));
    int books =
        database.get(
            "select count(*)::int as n from soletape.market_books where slot = ?",
            row -> row.integer("n"),
            slot.start());
    return new TapeContents(books, rows);
  }

  String summary() {
    return "%d books of the slot, %d rows compared".formatted(books, rows.size());
  }

  /** Some of the rows that only one of them has. */
  List<String> differences(TapeContents expected) {
    Set<String> more = new TreeSet<>(rows);
    more.removeAll(expected.rows);
    Set<String> missing = new TreeSet<>(expected.rows);
    missing.removeAll(rows);
    return List.of(
        "not expected " + more.size() + " " + more.stream().limit(SHOWN).toList(),
        "missing " + missing.size() + " " + missing.stream().limit(SHOWN).toList());
  }
}
