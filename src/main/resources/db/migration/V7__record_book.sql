-- Keeps a book, brings latest and the summary up to it. In a function, because a session then keeps
-- the plans: behind a transaction pooler there are no prepared statements, and planning took longer
-- than running. A call is one statement, so all of it happens or nothing.

-- Returns false, and changes nothing at all, when the key already has a book. Latest takes the sizes
-- that are shown, and only from a newer book.
create function soletape.record_book(
    product uuid, venue text, book_slot timestamptz, observed timestamptz, book_currency text,
    book_sent bytea, asks int[], bids int[], lasts int[], sales smallint[], shown int[])
  returns boolean language plpgsql as $$
begin
  insert into soletape.market_books
    (product_id, provider, slot, observed_at, currency, sent, lowest_ask, highest_bid, last_sale,
     sales_7d)
  values (product, venue, book_slot, observed, book_currency, book_sent, asks, bids, lasts, sales)
  on conflict (product_id, provider, slot) do nothing;
  if not found then
    return false;
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
  where l.snapshot_at <= excluded.snapshot_at;

  update public.products_v2 p
  set last_synced_at = soletape.summarise(
    product, venue, book_slot, observed, book_currency, asks, bids, shown)
  where p.id = product;
  return true;
end $$;

revoke all on function soletape.record_book(uuid, text, timestamptz, timestamptz, text, bytea,
  int[], int[], int[], smallint[], int[]) from public;
