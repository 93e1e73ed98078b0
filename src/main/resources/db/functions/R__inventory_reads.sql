-- Reads of a whole inventory, in functions whose plans a session keeps.

-- What portfolios are counted in now, of people who stated it.
create or replace view soletape.portfolio_currencies with (security_invoker = true) as
select distinct on (f.user_id) f.user_id, f.currency
from soletape.fee_settings f
where f.provider is null and f.currency is not null
order by f.user_id, f.starts_on desc nulls last;

-- A person's pairs with their products and the newest quotes of these venues, an array each in the
-- venues' order; the sold ones too, or only those still owned. Amounts of the market in minor units, times in seconds. has_sizes: some venue has told
-- the product's sizes. paused: there is no room to poll it. Planning it for every call would take longer than running it.
drop function if exists soletape.inventory_market(uuid);
drop function if exists soletape.inventory_market(uuid, text[]);
drop function if exists soletape.inventory_market(uuid, text[], boolean);
create function soletape.inventory_market(owner uuid, venues text[], only_owned boolean)
  returns table (
    id text, version text, sku text, size text, purchase_price numeric, purchase_currency text,
    purchase_rate numeric, rate_currency text, purchase_date date, condition text, notes text,
    status text, sold_price numeric, payout numeric, sold_currency text, sold_at date,
    sold_venue text, shipping_in numeric, purchase_tax numeric, other_costs numeric,
    shipping_out numeric, other_deductions numeric, order_number text, location text,
    listed_venue text, listed_price numeric, listed_currency text, listed_since date, extra jsonb,
    product_v2_id uuid, size_v2_id uuid, created_at timestamptz,
    updated_at timestamptz, portfolio_currency text,
    product_sku text, brand text, model text, colorway text, image_url text, popularity_score int,
    has_sizes boolean, size_key text,
    states text[], listed boolean[], quoted text[], quoted_at bigint[], asks int[], bids int[],
    sales int[], paused boolean)
  language plpgsql stable rows 100 set enable_seqscan = off set plan_cache_mode = force_generic_plan
  set search_path = '' as $$
declare
  counted text;
  held_products uuid[];
  held_sizes uuid[];
  -- The quotes of these sizes, by size and venue.
  quotes jsonb;
begin
  select f.currency into counted from soletape.portfolio_currencies f where f.user_id = owner;
  select array_agg(w.product), array_agg(w.size) into held_products, held_sizes
  from (select distinct i.product_v2_id as product, i.size_v2_id as size from soletape.inventory i
        where i.user_id = owner and i.size_v2_id is not null
          and not (only_owned and i.status = 'sold')) w;
  select jsonb_object_agg(m.size_id || m.provider, jsonb_build_array(
    m.currency, extract(epoch from m.snapshot_at)::bigint, soletape.minor(m.lowest_ask, m.currency),
    soletape.minor(m.highest_bid, m.currency), soletape.minor(m.last_sale, m.currency))) into quotes
  from unnest(held_products, held_sizes) w (product, size)
  join public.market_latest_v2 m on m.product_id = w.product and m.size_id = w.size;
  return query
  select i.id, i.version, i.sku, i.size, i.purchase_price, i.purchase_currency,
    i.purchase_rate, i.rate_currency, i.purchase_date, i.condition, i.notes,
    i.status, i.sold_price, i.payout, i.sold_currency, i.sold_at,
    i.sold_venue, i.shipping_in, i.purchase_tax, i.other_costs, i.shipping_out,
    i.other_deductions, i.order_number, i.location, i.listed_venue, i.listed_price, i.listed_currency,
    i.listed_since, i.extra, i.product_v2_id, i.size_v2_id, i.created_at,
    i.updated_at, counted,
    p.sku, p.brand, p.model, p.colorway, p.image_url, p.popularity_score,
    s.id is not null or exists (
      select from public.product_sizes_v2 z where z.product_id = p.id), s.size_key,
    q.states, q.listed, q.quoted, q.quoted_at, q.asks, q.bids, q.sales,
    exists (select from soletape.paused_products z where z.product_id = p.id)
  from soletape.inventory i
  left join public.products_v2 p on p.id = i.product_v2_id
  left join public.product_sizes_v2 s on s.id = i.size_v2_id and s.product_id = p.id
  cross join lateral (
    select array_agg(l.state order by v.place) as states,
      array_agg((select exists (
        select from soletape.size_venues z
        where z.product_id = p.id and z.size_id = s.id and z.provider = v.provider))
        order by v.place) as listed,
      array_agg(m.quote ->> 0 order by v.place) as quoted,
      array_agg((m.quote ->> 1)::bigint order by v.place) as quoted_at,
      array_agg((m.quote ->> 2)::int order by v.place) as asks,
      array_agg((m.quote ->> 3)::int order by v.place) as bids,
      array_agg((m.quote ->> 4)::int order by v.place) as sales
    from unnest(venues) with ordinality v (provider, place)
    cross join lateral (select quotes -> (s.id || v.provider)) m (quote)
    left join soletape.listings l on l.product_id = p.id and l.provider = v.provider) q
  where i.user_id = owner and not (only_owned and i.status = 'sold')
  order by i.created_at nulls first, i.id;
end $$;

-- A text that changes with anything inventory_market shows of a person's pairs.
create or replace function soletape.inventory_version(owner uuid) returns text
  language plpgsql stable set enable_seqscan = off set search_path = '' as $$
declare
  pairs text;
  products text;
  books text;
  ids uuid[];
begin
  select md5(string_agg(i.id || ' ' || i.version, ',' order by i.id)) into pairs
  from soletape.inventory i where i.user_id = owner;
  ids := array(select distinct i.product_v2_id from soletape.inventory i
               where i.user_id = owner and i.product_v2_id is not null);
  select md5(string_agg(concat_ws(' ', p.id, p.updated_at, l.checked_at), ',' order by p.id))
  into products
  from public.products_v2 p
  left join lateral (select max(o.checked_at) as checked_at from soletape.listings o
                     where o.product_id = p.id) l on true
  where p.id = any (ids);
  with seen as materialized (
    select v.product_id, v.provider, v.observed_at
    from soletape.venue_summaries v where v.product_id = any (ids)
  )
  select md5(string_agg(concat_ws(' ', s.product_id, s.provider, s.observed_at), ','
    order by s.product_id, s.provider)) into books from seen s;
  return concat_ws(' ', pairs, products, books,
    (select md5(string_agg(f::text, ' ' order by f::text)) from soletape.fee_settings f
     where f.user_id = owner));
end $$;

-- Bid and ask of a person's sizes, slot by slot: one row per size, venue and currency, its arrays
-- in step. back counts slots before the last one.
create or replace function soletape.inventory_week(
    owner uuid, from_slot timestamptz, to_slot timestamptz)
  returns table (
    size_id uuid, provider text, currency text, back int[], ask int[], bid int[])
  language plpgsql stable rows 200 set enable_seqscan = off set search_path = '' as $$
declare
  sizes uuid[] := array(select distinct i.size_v2_id from soletape.inventory i
                        where i.user_id = owner and i.size_v2_id is not null);
begin
  return query
  select s.id, b.provider, b.currency::text,
    array_agg((extract(epoch from to_slot - b.slot) / 21600)::int order by b.slot),
    array_agg(b.lowest_ask[s.ordinal] order by b.slot),
    array_agg(b.highest_bid[s.ordinal] order by b.slot)
  from public.product_sizes_v2 s
  join soletape.market_books b on b.product_id = s.product_id
  where s.id = any (sizes) and b.slot >= from_slot and b.slot <= to_slot
    and case when s.ordinal <= 8 * length(b.sent)
        then get_bit(b.sent, s.ordinal - 1) = 1 else false end
  group by b.product_id, s.id, b.provider, b.currency;
end $$;

-- What a person's wanted codes came to, for inventory_market's reader: "CODE state" by commas.
drop function if exists soletape.wanted_states(uuid);
create or replace function soletape.wanted_states(owner uuid, first_codes int) returns text
  language plpgsql stable set search_path = '' as $$
declare
  weakest int := coalesce((select r.admits from soletape.product_room r), 1);
  -- Whoever has it among their first codes asks for it, which may be somebody else.
  firsts text[];
begin
  if weakest = 2 then
    firsts := array(
      select p.code from soletape.wish_places(array(
        select distinct n.user_id from soletape.code_wishes w
        join soletape.code_wishes n on n.code = w.code where w.user_id = owner)) p
      where p.place <= first_codes);
  end if;
  return (
    select string_agg(w.code || ' ' || case
        when c.dropped_at is not null then 'dropped'
        when c.unknown_since is not null then 'unknown'
        when weakest = 1 or w.code = any (firsts) then 'wanted'
        else 'waiting' end, ',' order by w.code)
    from soletape.code_wishes w
    join soletape.wanted_codes c on c.code = w.code
    where w.user_id = owner);
end $$;
