-- A machine whose clock ran ahead could put observations into the future, where nothing that was
-- observed since could correct them. What is observed now takes their place.

-- Takes a product's books of slots that have not begun, and what its summary has of them.
create function soletape.forget_future(product uuid, book_slot timestamptz, horizon timestamptz)
  returns void language plpgsql set search_path = '' as $$
begin
  delete from soletape.market_books b where b.product_id = product and b.slot > horizon;
  update soletape.product_summaries s set
    stockx_observed_at = case when s.stockx_observed_at <= horizon then s.stockx_observed_at end,
    alias_observed_at = case when s.alias_observed_at <= horizon then s.alias_observed_at end,
    line_slot = case when s.line_slot > horizon then book_slot else s.line_slot end,
    line = case when s.line_slot <= horizon then s.line
      when s.line_slot - book_slot < interval '7 days' then
        array_fill(null::int, array[(extract(epoch from s.line_slot - book_slot) / 21600)::int])
          || s.line[1:28 - (extract(epoch from s.line_slot - book_slot) / 21600)::int] end
  where s.product_id = product
    and (s.stockx_observed_at > horizon or s.alias_observed_at > horizon or s.line_slot > horizon);
end $$;

-- As before, and latest heals from a time that lies in the future.
create or replace function soletape.record_book(
    product uuid, venue text, book_slot timestamptz, observed timestamptz, book_currency text,
    book_sent bytea, asks int[], bids int[], lasts int[], sales smallint[], shown int[])
  returns boolean language plpgsql set search_path = '' as $$
declare
  -- So far may clocks be apart.
  horizon timestamptz := clock_timestamp() + interval '2 minutes';
begin
  insert into soletape.market_books
    (product_id, provider, slot, observed_at, currency, sent, lowest_ask, highest_bid, last_sale,
     sales_7d)
  values (product, venue, book_slot, observed, book_currency, book_sent, asks, bids, lasts, sales)
  on conflict (product_id, provider, slot) do nothing;
  if not found then
    return false;
  end if;
  if observed <= horizon then
    perform soletape.forget_future(product, book_slot, horizon);
  end if;

  insert into public.market_latest_v2 as l
    (product_id, size_id, provider, lowest_ask, highest_bid, last_sale, sales_7d, currency,
     snapshot_at)
  select product, s.id, venue,
    soletape.major(asks[s.ordinal], book_currency),
    soletape.major(bids[s.ordinal], book_currency),
    soletape.major(lasts[s.ordinal], book_currency),
    sales[s.ordinal], book_currency, observed
  from public.product_sizes_v2 s
  where s.product_id = product and s.ordinal = any (shown)
  on conflict (product_id, size_id, provider) do update set
    lowest_ask = excluded.lowest_ask, highest_bid = excluded.highest_bid,
    last_sale = excluded.last_sale,
    sales_7d = coalesce(excluded.sales_7d, l.sales_7d),
    currency = excluded.currency, snapshot_at = excluded.snapshot_at
  where l.snapshot_at <= excluded.snapshot_at
    or (l.snapshot_at > horizon and excluded.snapshot_at <= horizon);

  update public.products_v2 p
  set last_synced_at = soletape.summarise(
    product, venue, book_slot, observed, book_currency, asks, bids, shown)
  where p.id = product;
  return true;
end $$;

revoke all on function soletape.forget_future(uuid, timestamptz, timestamptz) from public;
revoke all on function soletape.record_book(uuid, text, timestamptz, timestamptz, text, bytea,
  int[], int[], int[], smallint[], int[]) from public;
