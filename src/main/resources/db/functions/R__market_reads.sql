-- What market pages and their JSON read. In functions, because a session then keeps their plans: behind
-- a transaction pooler there are no prepared statements, and planning these joins and the scan of nine
-- partitions takes several times as long as running them. Small tables would be scanned, with a regular
-- expression for every row, so scans are ruled out.

drop function if exists soletape.market_product(text);
drop function if exists soletape.market_product(text, text[], timestamptz, timestamptz);
drop function if exists soletape.size_quotes(uuid);
drop function if exists soletape.size_week(uuid, int, timestamptz, timestamptz);

-- A product by its style code in capital letters and digits: a row for each of these venues, with what
-- it calls the product, when its newest book was observed, and whether another is awaited in the slots
-- given for hot and other products. The versions change with anything that is shown. The product is found
-- first, so that every table is asked for its id alone; planned for each call it took ten times as long.
create function soletape.market_product(
    code text, venues text[], hot_slot timestamptz, cold_slot timestamptz)
  returns table (
    product public.products_v2, provider text, title text, reason text, mapped_at timestamptz,
    observed_at timestamptz, awaited boolean, version text)
  language plpgsql stable rows 2 set enable_seqscan = off set plan_cache_mode = force_generic_plan
  set search_path = '' as $$
declare
  wanted public.products_v2;
  changed text;
begin
  select * into wanted from public.products_v2 p
  where upper(regexp_replace(p.sku, '[^A-Za-z0-9]', '', 'g')) = code;
  if not found then
    return;
  end if;
  changed := format('%s %s %s %s', wanted.updated_at,
    (select max(f.failed_at) from soletape.failed_polls f where f.product_id = wanted.id),
    (select max(c.counted_at) from soletape.sales_counts c where c.product_id = wanted.id),
    (select count(*) from public.product_sizes_v2 z where z.product_id = wanted.id));
  return query
  select wanted, v.provider, l.title, l.reason, l.mapped_at, s.observed_at,
    coalesce(d.awaited, false), format('%s %s %s', changed, s.observed_at, l.checked_at)
  from unnest(venues) v (provider)
  left join soletape.due_venues(hot_slot, cold_slot) d
    on d.product_id = wanted.id and d.provider = v.provider
  left join soletape.listings l on l.product_id = wanted.id and l.provider = v.provider
  left join soletape.venue_summaries s on s.product_id = wanted.id and s.provider = v.provider;
end $$;

-- The sizes of a product, small to large, with the newest quote of each venue: a row for each quote, and
-- one for a size without any.
create or replace function soletape.size_quotes(product uuid)
  returns table (
    size public.product_sizes_v2, provider text, lowest_ask numeric, highest_bid numeric,
    last_sale numeric, sales_7d int, currency text, snapshot_at timestamptz)
  language plpgsql stable rows 40 set enable_seqscan = off set search_path = '' as $$
begin
  return query
  select s, l.provider, l.lowest_ask, l.highest_bid, l.last_sale, l.sales_7d, l.currency::text,
    l.snapshot_at
  from public.product_sizes_v2 s
  left join public.market_latest_v2 l on l.product_id = product and l.size_id = s.id
  where s.product_id = product
  order by s.size_numeric, s.size_key, l.provider;
end $$;

-- What came of every poll of a product from one slot to another, oldest first: its books, and the polls
-- that ended without one, which have a kind.
create or replace function soletape.product_week(
    product uuid, from_slot timestamptz, to_slot timestamptz)
  returns table (
    provider text, slot timestamptz, observed_at timestamptz, currency text, sent bytea,
    lowest_ask int[], highest_bid int[], last_sale int[], sales_7d smallint[],
    kind text, message text, tries int)
  language plpgsql stable rows 56 set enable_seqscan = off set search_path = '' as $$
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

-- What a list is ordered by: the lowest ask and the highest bid in the currency of the first venue. A
-- venue counts while its book is not older than given for hot and other products, or when all are older.
create or replace function soletape.best_prices(hot_from timestamptz, cold_from timestamptz)
  returns table (product_id uuid, currency text, ask int, bid int, observed_at timestamptz)
  language sql stable
begin atomic
  select distinct on (b.product_id) b.product_id, b.currency::text,
    case when b.any_fresh then b.fresh_ask else b.ask end,
    case when b.any_fresh then b.fresh_bid else b.bid end, b.newest
  from (
    select v.product_id, v.currency, min(soletape.venue_place(v.provider)) as place,
      min(v.ask) as ask, min(v.ask) filter (where v.fresh) as fresh_ask,
      max(v.bid) as bid, max(v.bid) filter (where v.fresh) as fresh_bid,
      bool_or(bool_or(v.fresh)) over product as any_fresh,
      max(max(v.observed_at)) over product as newest
    from (
      select s.*, s.observed_at >= case when soletape.is_hot(p.popularity_score)
                                   then hot_from else cold_from end as fresh
      from soletape.venue_summaries s join public.products_v2 p on p.id = s.product_id) v
    group by v.product_id, v.currency
    window product as (partition by v.product_id)) b
  order by b.product_id, b.place;
end;
