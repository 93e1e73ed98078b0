-- What a market page reads. In functions, because a session then keeps their plans: behind a
-- transaction pooler there are no prepared statements, and planning these joins and the scan of
-- nine partitions takes several times as long as running them. Small tables would be scanned, with
-- a regular expression for every row, so scans are ruled out.

-- A product by its style code in capital letters and digits, with what each venue calls it, and the
-- times that tell whether a page drawn earlier is still right.
create or replace function soletape.market_product(code text)
  returns table (
    id uuid, sku text, brand text, model text, colorway text, gender text, image_url text,
    retail_price numeric, release_date date, popularity_score int,
    stockx_mapped boolean, stockx_title text, stockx_reason text, stockx_mapped_at timestamptz,
    alias_mapped boolean, alias_title text, alias_reason text, alias_mapped_at timestamptz,
    stockx_observed_at timestamptz, alias_observed_at timestamptz, updated_at timestamptz,
    failed_at timestamptz, checked_at timestamptz, counted_at timestamptz, sizes int)
  language plpgsql stable rows 1 set enable_seqscan = off set search_path = '' as $$
begin
  return query
  select p.id, p.sku, p.brand, p.model, p.colorway, p.gender, p.image_url, p.retail_price,
    p.release_date, p.popularity_score,
    p.stockx_product_id is not null, x.title, x.reason, x.mapped_at,
    p.alias_catalog_id is not null, a.title, a.reason, a.mapped_at,
    b.stockx_observed_at, b.alias_observed_at, p.updated_at,
    (select max(f.failed_at) from soletape.failed_polls f where f.product_id = p.id),
    greatest(x.checked_at, a.checked_at),
    (select max(c.counted_at) from soletape.sales_counts c where c.product_id = p.id),
    (select count(*)::int from public.product_sizes_v2 s where s.product_id = p.id)
  from public.products_v2 p
  left join soletape.product_summaries b on b.product_id = p.id
  left join soletape.listings x on x.product_id = p.id and x.provider = 'stockx'
  left join soletape.listings a on a.product_id = p.id and a.provider = 'alias'
  where upper(regexp_replace(p.sku, '[^A-Za-z0-9]', '', 'g')) = code;
end $$;

-- Every size with the newest quote of each venue; amounts in minor units, times in seconds.
create or replace function soletape.size_quotes(product uuid)
  returns table (
    ordinal int, size_key text, size_numeric numeric,
    stockx_listed boolean, stockx_at bigint, stockx_currency text, stockx_ask int, stockx_bid int,
    stockx_sale int, stockx_sales int,
    alias_listed boolean, alias_at bigint, alias_currency text, alias_ask int, alias_bid int,
    alias_sale int, alias_sales int)
  language plpgsql stable rows 20 set enable_seqscan = off set search_path = '' as $$
begin
  return query
  select s.ordinal::int, s.size_key, s.size_numeric,
    s.stockx_variant_id is not null, extract(epoch from x.snapshot_at)::bigint, x.currency::text,
    soletape.minor(x.lowest_ask, x.currency), soletape.minor(x.highest_bid, x.currency),
    soletape.minor(x.last_sale, x.currency), x.sales_7d,
    s.alias_size is not null, extract(epoch from a.snapshot_at)::bigint, a.currency::text,
    soletape.minor(a.lowest_ask, a.currency), soletape.minor(a.highest_bid, a.currency),
    soletape.minor(a.last_sale, a.currency), a.sales_7d
  from public.product_sizes_v2 s
  left join public.market_latest_v2 x
    on x.product_id = product and x.size_id = s.id and x.provider = 'stockx'
  left join public.market_latest_v2 a
    on a.product_id = product and a.size_id = s.id and a.provider = 'alias'
  where s.product_id = product;
end $$;

-- What came of every poll from one slot to another: one size of each book, and the polls that ended
-- without one, which have a kind. back counts slots before the last one.
create or replace function soletape.size_week(
    product uuid, size_ordinal int, from_slot timestamptz, to_slot timestamptz)
  returns table (
    provider text, back int, currency text, sent boolean, ask int, bid int,
    kind text, message text, tries int)
  language plpgsql stable rows 56 set enable_seqscan = off set search_path = '' as $$
begin
  return query
  select b.provider, (extract(epoch from to_slot - b.slot) / 21600)::int, b.currency::text,
    case when size_ordinal <= 8 * length(b.sent)
         then get_bit(b.sent, size_ordinal - 1) = 1 else false end,
    b.lowest_ask[size_ordinal], b.highest_bid[size_ordinal], null::text, null::text, null::int
  from soletape.market_books b
  where b.product_id = product and b.slot >= from_slot and b.slot <= to_slot
  union all
  select f.provider, (extract(epoch from to_slot - f.slot) / 21600)::int, null::text, null::boolean,
    null::int, null::int, f.kind, f.message, f.tries
  from soletape.failed_polls f
  where f.product_id = product and f.slot >= from_slot and f.slot <= to_slot;
end $$;
