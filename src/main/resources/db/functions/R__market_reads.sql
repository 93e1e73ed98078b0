-- What market pages and their JSON read. In functions, because a session then keeps their plans: behind
-- a transaction pooler there are no prepared statements, and planning these joins and the scan of nine
-- partitions takes several times as long as running them. Small tables would be scanned, with a regular
-- expression for every row, so scans are ruled out.

drop function if exists soletape.market_product(text);
drop function if exists soletape.market_product(text, text[], timestamptz, timestamptz);

-- A product by its style code in capital letters and digits: a row for each of these venues, in
-- no order, with what it calls the product, when its newest book was observed, what in, and whether another is
-- awaited, if the venue is known to have it, in the slots given for hot and other products. The versions
-- change with anything that is shown. The product itself stands in the first venue's row alone. It is
-- found first, so that every table is asked for its id alone; planned for each call it took ten times as
-- long. Its columns are told one by one: as one value they take a fifth of the time to be unfolded again.
-- What a newest book of this slot makes needless, unusable answers, is not asked for. paused: it is not
-- polled for want of room, whatever is awaited otherwise.
create function soletape.market_product(
    code text, venues text[], hot_slot timestamptz, cold_slot timestamptz)
  returns table (
    id uuid, sku text, brand text, model text, colorway text, gender text, image_url text,
    retail_price numeric, release_date date, popularity_score int, stockx_product_id text,
    alias_catalog_id text, last_viewed_at timestamptz, created_at timestamptz, updated_at timestamptz,
    provider text, title text, reason text, mapped_at timestamptz,
    observed_at timestamptz, currency text, awaited boolean, paused boolean, version text)
  language plpgsql stable rows 2 set enable_seqscan = off set plan_cache_mode = force_generic_plan
  set search_path = '' as $$
declare
  wanted public.products_v2;
  due timestamptz;
begin
  select p.* into wanted
  from public.products_v2 p
  where upper(regexp_replace(p.sku, '[^A-Za-z0-9]', '', 'g')) = code;
  if not found then
    return;
  end if;
  due := soletape.due_slot(wanted.popularity_score, hot_slot, cold_slot);
  return query
  select p.*, v.provider, l.title, l.reason, l.mapped_at, s.observed_at, s.currency::text,
    soletape.is_awaited(due, s.observed_at, exists (
      select from soletape.bad_items b
      where b.product_id = wanted.id and b.provider = v.provider and b.slot = due)),
    exists (select from soletape.paused_products z where z.product_id = wanted.id),
    format('%s %s %s %s %s %s', wanted.updated_at, s.observed_at, l.checked_at,
      (select max(f.failed_at) from soletape.failed_polls f where f.product_id = wanted.id),
      (select max(c.counted_at) from soletape.sales_counts c where c.product_id = wanted.id),
      (select count(*) from public.product_sizes_v2 z where z.product_id = wanted.id))
  from unnest(venues) with ordinality v (provider, place)
  left join (
    select wanted.id, wanted.sku, wanted.brand, wanted.model, wanted.colorway, wanted.gender,
      wanted.image_url, wanted.retail_price, wanted.release_date, wanted.popularity_score,
      wanted.stockx_product_id, wanted.alias_catalog_id, wanted.last_viewed_at, wanted.created_at,
      wanted.updated_at) p on v.place = 1
  left join soletape.listings l on l.product_id = wanted.id and l.provider = v.provider
  left join soletape.venue_summaries s on s.product_id = wanted.id and s.provider = v.provider;
end $$;

-- The sizes of a product, small to large, with the newest quote of each venue: a row for each quote, and
-- one for a size without any.
drop function if exists soletape.size_quotes(uuid);
create function soletape.size_quotes(product uuid)
  returns table (
    id uuid, ordinal smallint, size_key text, size_numeric numeric, stockx_variant_id text,
    alias_size numeric, provider text, lowest_ask numeric, highest_bid numeric,
    last_sale numeric, sales_7d int, currency text, snapshot_at timestamptz)
  language plpgsql stable rows 40 set enable_seqscan = off set search_path = '' as $$
begin
  return query
  select s.id, s.ordinal, s.size_key, s.size_numeric, s.stockx_variant_id, s.alias_size, l.provider,
    l.lowest_ask, l.highest_bid, l.last_sale, l.sales_7d, l.currency::text, l.snapshot_at
  from public.product_sizes_v2 s
  left join public.market_latest_v2 l on l.product_id = product and l.size_id = s.id
  where s.product_id = product
  order by s.size_numeric, s.size_key, l.provider;
end $$;

-- What came of every poll of a product from one slot to another, oldest first: its books, and the polls that
-- ended without one, which have a kind.
drop function if exists soletape.product_week(uuid, timestamptz, timestamptz);
drop function if exists soletape.product_week(uuid, timestamptz, timestamptz, int, int);
create function soletape.product_week(product uuid, from_slot timestamptz, to_slot timestamptz)
  returns table (
    provider text, slot timestamptz, observed_at timestamptz, currency text, sent bytea,
    lowest_ask int[], highest_bid int[], last_sale int[], sales_7d smallint[],
    kind text, message text, tries int)
  language plpgsql stable rows 56 set enable_seqscan = off set plan_cache_mode = force_generic_plan
  set search_path = '' as $$
begin
  return query
  select b.provider, b.slot, b.observed_at, b.currency::text, b.sent, b.lowest_ask, b.highest_bid,
    b.last_sale, b.sales_7d, null::text, null::text, null::int
  from soletape.market_books b
  where b.product_id = product and b.slot >= from_slot and b.slot <= to_slot
  union all
  select f.provider, f.slot, null, null, null, null, null, null, null, f.kind, f.message, f.tries
  from soletape.failed_polls f
  where f.product_id = product and f.slot >= from_slot and f.slot <= to_slot
  order by 2, 1;
end $$;

-- The same for one size: a row for each venue and currency, with an element for each of its books, in no order,
-- and one for each poll that ended without. slots_ago counts from to_slot; a size that was not in the answer is
-- not sent. A row for each book takes the reader four times as long.
drop function if exists soletape.size_week(uuid, int, timestamptz, timestamptz);
create function soletape.size_week(
    product uuid, size int, from_slot timestamptz, to_slot timestamptz)
  returns table (
    provider text, currency text, slots_ago int[], sent int[], lowest_ask int[], highest_bid int[],
    slot timestamptz, kind text, message text, tries int)
  language plpgsql stable rows 2 set enable_seqscan = off set plan_cache_mode = force_generic_plan
  set search_path = '' as $$
begin
  return query
  select b.provider, b.currency::text,
    array_agg((date_part('epoch', to_slot - b.slot) / 21600)::int),
    array_agg(case when size <= 8 * length(b.sent) then get_bit(b.sent, size - 1) else 0 end),
    array_agg(b.lowest_ask[size]), array_agg(b.highest_bid[size]),
    null::timestamptz, null::text, null::text, null::int
  from soletape.market_books b
  where b.product_id = product and b.slot >= from_slot and b.slot <= to_slot
  group by b.provider, b.currency
  union all
  select f.provider, null, null, null, null, null, f.slot, f.kind, f.message, f.tries
  from soletape.failed_polls f
  where f.product_id = product and f.slot >= from_slot and f.slot <= to_slot;
end $$;

-- The products of a list, in its order: a row for each venue that has answered, and one for a product
-- without any. synced_at is when the newest book of any venue was observed.
drop function if exists soletape.best_prices(timestamptz, timestamptz);
drop function if exists soletape.listed_products(uuid[]);
create function soletape.listed_products(ids uuid[])
  returns table (
    product public.products_v2, paused boolean, week_bp int, month_bp int, last_day date, asks int[],
    provider text, observed_at timestamptz, synced_at timestamptz, currency text, ask int, ask_size text,
    bid int, bid_size text, highest_ask int, lowest_bid int, traded_size text, traded_ask int, traded_bid int)
  language plpgsql stable rows 100 set enable_seqscan = off set search_path = '' as $$
begin
  return query
  with weeks as materialized (
    select w.product_id, w.change_bp
    from soletape.product_summaries w where w.product_id = any (ids)
  ), days as materialized (
    select d.product_id, d.change_bp, d.last_day, d.asks
    from soletape.ninety_days d where d.product_id = any (ids)
  ), best as materialized (
    select v.product_id, v.provider, v.observed_at, v.currency::text, v.ask, v.ask_size, v.bid,
      v.bid_size, v.highest_ask, v.lowest_bid, v.traded_size, v.traded_ask, v.traded_bid
    from soletape.venue_summaries v where v.product_id = any (ids)
  )
  select p, z.product_id is not null, w.change_bp, d.change_bp, d.last_day, d.asks, v.provider, v.observed_at,
    max(v.observed_at) over (partition by p.id), v.currency, v.ask, v.ask_size, v.bid, v.bid_size,
    v.highest_ask, v.lowest_bid, v.traded_size, v.traded_ask, v.traded_bid
  from unnest(ids) with ordinality f (id, place)
  join public.products_v2 p on p.id = f.id
  left join soletape.paused_products z on z.product_id = p.id
  left join weeks w on w.product_id = p.id
  left join days d on d.product_id = p.id
  left join best v on v.product_id = p.id
  order by f.place;
end $$;
