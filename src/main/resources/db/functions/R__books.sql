-- What a venue's answer does to the tape, to latest and to the product's summary.

-- Keeps a book, brings latest and the summary up to it. Returns false, and changes nothing at all,
-- when the key already has a book. Latest takes the sizes that are shown, and only from a newer book
-- or in place of one from a time that lies in the future. In a function, because a session then keeps
-- the plans: behind a transaction pooler there are no prepared statements, and planning took longer
-- than running. A call is one statement, so all of it happens or nothing. Every table is asked for this
-- product alone, and nothing that all nodes of a cluster hold is written, so the call can be made where
-- the product's rows are.
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

  perform soletape.summarise(
    product, venue, book_slot, observed, book_currency, asks, bids, shown);
  return true;
end $$;

-- Takes a product's books of slots that have not begun, and what its summary has of them: a machine
-- whose clock ran ahead could put observations into the future, where nothing that was observed since
-- could correct them.
create or replace function soletape.forget_future(product uuid, book_slot timestamptz, horizon timestamptz)
  returns void language plpgsql set search_path = '' as $$
begin
  -- Asked first: to delete from a partitioned table takes ten times as long as to find nothing there.
  if exists (
    select from soletape.market_books b where b.product_id = product and b.slot > horizon)
  then
    delete from soletape.market_books b where b.product_id = product and b.slot > horizon;
  end if;
  delete from soletape.venue_summaries v where v.product_id = product and v.observed_at > horizon;
  update soletape.product_summaries s set
    line_slot = book_slot,
    line = case when s.line_slot - book_slot < interval '7 days' then
      array_fill(null::int, array[(extract(epoch from s.line_slot - book_slot) / 21600)::int])
        || s.line[1:28 - (extract(epoch from s.line_slot - book_slot) / 21600)::int] end
  where s.product_id = product and s.line_slot > horizon;
end $$;

-- Lets what is held of a product at a venue into latest and the summary as record_book would have:
-- only from a newer book. The tape has it already. Returns how many quotes there were.
create or replace function soletape.confirm_held(product uuid, venue text, confirmed_at timestamptz)
  returns int language plpgsql set search_path = '' as $$
declare
  confirmed int;
  held_slot timestamptz;
  book soletape.market_books;
begin
  perform from soletape.held_quotes h where h.product_id = product and h.provider = venue for update;
  select count(*)::int, max(h.slot) into confirmed, held_slot
  from soletape.held_quotes h where h.product_id = product and h.provider = venue;
  if confirmed = 0 then
    return 0;
  end if;
  insert into public.market_latest_v2 as l
    (product_id, size_id, provider, lowest_ask, highest_bid, last_sale, currency, snapshot_at)
  select product, h.size_id, venue, h.lowest_ask, h.highest_bid, h.last_sale, h.currency,
    h.observed_at
  from soletape.held_quotes h where h.product_id = product and h.provider = venue
  on conflict (product_id, size_id, provider) do update set
    lowest_ask = excluded.lowest_ask, highest_bid = excluded.highest_bid,
    last_sale = excluded.last_sale, currency = excluded.currency,
    snapshot_at = excluded.snapshot_at
  where l.snapshot_at <= excluded.snapshot_at;
  delete from soletape.held_quotes h where h.product_id = product and h.provider = venue;

  select * into book from soletape.market_books b
  where b.product_id = product and b.provider = venue and b.slot = held_slot;
  if found then
    perform soletape.summarise(product, venue, book.slot, book.observed_at, book.currency,
      book.lowest_ask, book.highest_bid, array(
        select i + 1 from generate_series(0, 8 * length(book.sent) - 1) i
        where get_bit(book.sent, i) = 1));
  end if;
  -- Pages that were drawn before are not right any more.
  update public.products_v2 p set updated_at = confirmed_at where p.id = product;
  return confirmed;
end $$;

-- The age at which a price is stale: two poll periods of its tier in the rhythm in force.
create or replace function soletape.allowed_age(popularity_score int) returns interval
  language plpgsql stable set search_path = '' as $$
declare
  rhythm text := coalesce(
    (select s.to_rhythm from soletape.budget_steps s where s.until is null), 'normal');
begin
  return case when soletape.is_hot(popularity_score)
              then case rhythm when 'minimal' then interval '24 hours' else interval '12 hours' end
              else case rhythm when 'normal' then interval '48 hours' else interval '96 hours' end
         end;
end $$;

-- The line moved on to a slot, with gaps for the slots between; null becomes a line of gaps.
create or replace function soletape.moved_line(line int[], from_slot timestamptz, to_slot timestamptz)
  returns int[] language plpgsql immutable parallel safe set search_path = '' as $$
declare
  steps int := (extract(epoch from to_slot - from_slot) / 21600)::int;
begin
  if line is null or steps >= 28 then
    return array_fill(null::int, array[28]);
  end if;
  return case when steps > 0 then line[steps + 1:28] || array_fill(null::int, array[steps])
         else line end;
end $$;

-- A change in hundredths of a percent, half away from zero; null when either amount is.
create or replace function soletape.change_bp(newest int, oldest int) returns int
  language plpgsql immutable strict parallel safe set search_path = '' as $$
begin
  return least(round((newest - oldest) * 10000.0 / oldest), 1000000000);
end $$;

-- Brings the summaries of a product's other venues to the size that is the most traded now: what their
-- newest books have of it.
create or replace function soletape.follow_traded_size(
    product uuid, venue text, traded uuid, traded_key text)
  returns void language plpgsql set search_path = '' as $$
begin
  update soletape.venue_summaries v set traded_size = traded_key, traded_ask = null, traded_bid = null
  where v.product_id = product and v.provider <> venue and v.traded_size is distinct from traded_key;
  if not found then
    return;
  end if;
  update soletape.venue_summaries v set
    traded_ask = soletape.minor(l.lowest_ask, l.currency),
    traded_bid = soletape.minor(l.highest_bid, l.currency)
  from public.market_latest_v2 l
  where v.product_id = product and v.provider <> venue
    and l.product_id = product and l.size_id = traded and l.provider = v.provider
    and l.snapshot_at = v.observed_at;
end $$;

-- Brings a product's summary up to a new book, in the statement that keeps the book. Sizes that are
-- not shown stay out of it. A best ask never mixes currencies, that of the first venue counts, and no
-- other venue's book that is stale. The most traded size is the one with most sales in seven days over
-- the venues, as far as they are known; of several, those with most asks and bids, and of these the middle
-- one from small to large. So where nothing is traded it is the middle one of those offered most.
drop function if exists soletape.summarise(
  uuid, text, timestamptz, timestamptz, text, int[], int[], int[]);
create function soletape.summarise(
    product uuid, venue text, book_slot timestamptz, observed timestamptz, book_currency text,
    asks int[], bids int[], shown int[])
  returns void language plpgsql set search_path = '' as $$
declare
  kept soletape.product_summaries;
  before soletape.product_summaries;
  book soletape.venue_summaries;
  traded public.product_sizes_v2;
  leading_currency text;
  best int;
  oldest int;
  oldest_fresh timestamptz;
begin
  select * into kept from soletape.product_summaries s where s.product_id = product for update;
  if not found then
    insert into soletape.product_summaries (product_id) values (product) on conflict do nothing;
    select * into kept from soletape.product_summaries s where s.product_id = product for update;
  end if;

  select a.amount, (select s.size_key from public.product_sizes_v2 s
                    where s.product_id = product and s.ordinal = a.ordinal), a.highest
  into book.ask, book.ask_size, book.highest_ask
  from (
    select u.*, max(u.amount) over () as highest
    from unnest(asks) with ordinality as u (amount, ordinal)
    where u.amount is not null and u.ordinal = any (shown)) a
  order by a.amount, a.ordinal limit 1;
  select b.amount, (select s.size_key from public.product_sizes_v2 s
                    where s.product_id = product and s.ordinal = b.ordinal), b.lowest
  into book.bid, book.bid_size, book.lowest_bid
  from (
    select u.*, min(u.amount) over () as lowest
    from unnest(bids) with ordinality as u (amount, ordinal)
    where u.amount is not null and u.ordinal = any (shown)) b
  order by b.amount desc, b.ordinal limit 1;
  with most_traded as materialized (
    select l.size_id from public.market_latest_v2 l where l.product_id = product
    group by l.size_id
    order by coalesce(sum(l.sales_7d), 0) desc, count(l.lowest_ask) + count(l.highest_bid) desc
    fetch first row with ties
  )
  select s.id, s.size_key, s.ordinal into traded.id, traded.size_key, traded.ordinal
  from most_traded m join public.product_sizes_v2 s on s.product_id = product and s.id = m.size_id
  order by s.size_numeric, s.size_key
  offset (select count(*) / 2 from most_traded) limit 1;
  if traded.ordinal = any (shown) then
    book.traded_ask := asks[traded.ordinal];
    book.traded_bid := bids[traded.ordinal];
  end if;
  insert into soletape.venue_summaries as v
    (product_id, provider, observed_at, currency, ask, ask_size, bid, bid_size, highest_ask,
     lowest_bid, traded_size, traded_ask, traded_bid)
  values (product, venue, observed, book_currency, book.ask, book.ask_size, book.bid, book.bid_size,
    book.highest_ask, book.lowest_bid, traded.size_key, book.traded_ask, book.traded_bid)
  on conflict (product_id, provider) do update set
    observed_at = excluded.observed_at, currency = excluded.currency,
    ask = excluded.ask, ask_size = excluded.ask_size,
    bid = excluded.bid, bid_size = excluded.bid_size,
    highest_ask = excluded.highest_ask, lowest_bid = excluded.lowest_bid,
    traded_size = excluded.traded_size, traded_ask = excluded.traded_ask,
    traded_bid = excluded.traded_bid
  where v.observed_at <= excluded.observed_at;
  if not found then
    return;
  end if;
  perform soletape.follow_traded_size(product, venue, traded.id, traded.size_key);

  select observed - soletape.allowed_age(p.popularity_score)
  into oldest_fresh from public.products_v2 p where p.id = product;
  select v.currency, min(v.ask) filter (where v.observed_at >= oldest_fresh)
  into leading_currency, best
  from soletape.venue_summaries v where v.product_id = product
  group by v.currency order by min(soletape.venue_place(v.provider)) limit 1;
  before := kept;
  if kept.line_currency is distinct from leading_currency then
    kept.line := null;
    kept.line_currency := leading_currency;
  end if;
  if kept.line is null or book_slot >= kept.line_slot then
    kept.line := soletape.moved_line(kept.line, kept.line_slot, book_slot);
    kept.line[28] := best;
    kept.line_slot := book_slot;
    oldest := coalesce(kept.line[1], kept.line[2], kept.line[3], kept.line[4]);
    kept.change_bp := soletape.change_bp(best, oldest);
  end if;
  if kept is distinct from before then
    update soletape.product_summaries s set line_slot = kept.line_slot,
      line_currency = kept.line_currency, line = kept.line, change_bp = kept.change_bp
    where s.product_id = product;
  end if;
end $$;
