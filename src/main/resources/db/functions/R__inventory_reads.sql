-- Reads of a whole inventory, in functions whose plans a session keeps.

-- What portfolios are counted in now, of people who stated it.
create or replace view soletape.portfolio_currencies with (security_invoker = true) as
select distinct on (f.user_id) f.user_id, f.currency
from soletape.fee_settings f
where f.provider is null and f.currency is not null
order by f.user_id, f.starts_on desc nulls last;

-- A quote of a venue as inventory_market tells it.
create or replace function soletape.quote_text(
    provider text, currency text, snapshot_at timestamptz, ask numeric, bid numeric, last_sale numeric)
  returns text
  language sql stable parallel safe
  return concat(provider, ',', currency, ',', extract(epoch from snapshot_at), ',', ask, ',', bid, ',', last_sale);

-- A person's pairs with their products, the sold ones too or only those still owned, and what of these venues is
-- known, each part beginning with its venue: "stockx,mapped;alias,gone" is what became of looking the product up,
-- "stockx,USD,1764288000.123456,210.00,180.00," the newest ask, bid and last sale of the size and when it was told;
-- of a size that not all of them quote, offered_at are those that list it, "stockx,alias". has_sizes: some venue has
-- told the product's sizes. paused: there is no room to poll it. Planning it for every call would take longer than
-- running it; what is known is gathered once for each size and then looked up, for gathering it pair by pair takes
-- twice the time, and so does reckoning in minor units.
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
    listings text, offered_at text, quotes text, paused boolean)
  language plpgsql stable rows 100 set enable_seqscan = off set plan_cache_mode = force_generic_plan
  set search_path = '' as $$
declare
  counted text;
  products uuid[];
  held_products uuid[];
  held_sizes uuid[];
  -- By product.
  listed jsonb;
  -- By size.
  quoted jsonb;
  offered jsonb;
begin
  select f.currency into counted from soletape.portfolio_currencies f where f.user_id = owner;
  select array_agg(distinct w.product), array_agg(w.product), array_agg(w.size)
    into products, held_products, held_sizes
  from (select distinct i.product_v2_id as product, i.size_v2_id as size from soletape.inventory i
        where i.user_id = owner and i.product_v2_id is not null
          and not (only_owned and i.status = 'sold')) w;
  select jsonb_object_agg(g.product_id, g.states) into listed
  from (select l.product_id, string_agg(concat(l.provider, ',', l.state), ';') as states
        from soletape.listings l
        where l.product_id = any (products) and l.provider = any (venues)
        group by l.product_id) g;
  select jsonb_object_agg(g.size_id, g.quotes) into quoted
  from (select m.size_id, string_agg(soletape.quote_text(
          m.provider, m.currency, m.snapshot_at, m.lowest_ask, m.highest_bid, m.last_sale), ';') as quotes
        from unnest(held_products, held_sizes) w (product, size)
        join public.market_latest_v2 m on m.product_id = w.product and m.size_id = w.size
        where m.provider = any (venues)
        group by m.product_id, m.size_id) g;
  select jsonb_object_agg(g.size_id, g.venues) into offered
  from (select z.size_id, string_agg(z.provider, ',') as venues
        from unnest(held_products, held_sizes) w (product, size)
        join soletape.size_venues z on z.product_id = w.product and z.size_id = w.size
        where coalesce(cardinality(string_to_array(quoted ->> w.size::text, ';')), 0) < cardinality(venues)
        group by z.product_id, z.size_id) g;
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
    listed ->> p.id::text, offered ->> s.id::text, quoted ->> s.id::text,
    exists (select from soletape.paused_products z where z.product_id = p.id)
  from soletape.inventory i
  left join public.products_v2 p on p.id = i.product_v2_id
  left join public.product_sizes_v2 s on s.id = i.size_v2_id and s.product_id = p.id
  where i.user_id = owner and not (only_owned and i.status = 'sold')
  order by i.created_at nulls first, i.id;
end $$;

-- How many pairs a person owns of each size, with the quotes that inventory_market tells of it: what a stock is
-- worth, without what else is known of its pairs. In no order; all pairs of sizes without a quote are in one row.
drop function if exists soletape.owned_quotes(uuid, text[]);
create function soletape.owned_quotes(owner uuid, venues text[])
  returns table (pairs int, popularity_score int, quotes text)
  language plpgsql stable rows 100 set enable_seqscan = off set plan_cache_mode = force_generic_plan
  set search_path = '' as $$
declare
  products uuid[];
  sizes uuid[];
  counts int[];
  owned int;
begin
  select array_agg(h.product), array_agg(h.size), array_agg(h.pairs), sum(h.pairs)
    into products, sizes, counts, owned
  from (select i.product_v2_id as product, i.size_v2_id as size, count(*)::int as pairs
        from soletape.inventory i where i.user_id = owner and i.status <> 'sold'
        group by i.product_v2_id, i.size_v2_id) h;
  return query
  with quoted as materialized (
    select m.product_id, w.pairs, string_agg(soletape.quote_text(
      m.provider, m.currency, m.snapshot_at, m.lowest_ask, m.highest_bid, m.last_sale), ';') as quotes
    from unnest(products, sizes, counts) w (product, size, pairs)
    join public.market_latest_v2 m on m.product_id = w.product and m.size_id = w.size
    where m.provider = any (venues)
    group by m.product_id, m.size_id, w.pairs
  )
  select q.pairs, p.popularity_score, q.quotes
  from quoted q join public.products_v2 p on p.id = q.product_id
  union all
  select coalesce(owned, 0) - coalesce(sum(q.pairs), 0)::int, null, null from quoted q;
end $$;

-- A text that changes with anything inventory_market shows of a person's pairs.
create or replace function soletape.inventory_version(owner uuid) returns text
  language plpgsql stable set enable_seqscan = off set search_path = '' as $$
declare
  pairs text;
  products text;
  listed text;
  books text;
  ids uuid[];
begin
  select md5(string_agg(i.id || ' ' || i.version, ',' order by i.id)) into pairs
  from soletape.inventory i where i.user_id = owner;
  ids := array(select distinct i.product_v2_id from soletape.inventory i
               where i.user_id = owner and i.product_v2_id is not null);
  select md5(string_agg(concat_ws(' ', p.id, p.updated_at), ',' order by p.id)) into products
  from public.products_v2 p where p.id = any (ids);
  select md5(string_agg(concat_ws(' ', l.product_id, l.provider, l.checked_at), ','
    order by l.product_id, l.provider)) into listed
  from soletape.listings l where l.product_id = any (ids);
  with seen as materialized (
    select v.product_id, v.provider, v.observed_at
    from soletape.venue_summaries v where v.product_id = any (ids)
  )
  select md5(string_agg(concat_ws(' ', s.product_id, s.provider, s.observed_at), ','
    order by s.product_id, s.provider)) into books from seen s;
  return concat_ws(' ', pairs, products, listed, books,
    (select md5(string_agg(f::text, ' ' order by f::text)) from soletape.fee_settings f
     where f.user_id = owner));
end $$;

-- The same and what else a person's list shows, with their saved filters by name: id, name and list, a line each.
create or replace function soletape.list_state(owner uuid, first_codes int)
  returns table (version text, saved text[])
  language plpgsql stable rows 1 set search_path = '' as $$
begin
  return query
  select concat_ws(' ', soletape.inventory_version(owner),
      md5(soletape.wanted_states(owner, first_codes)),
      md5(soletape.paused_states(owner, first_codes)::text),
      (select md5(r.bound) from soletape.product_room r)),
    array(select concat_ws(E'\n', f.id, f.name, f.list) from soletape.saved_filters f
      where f.user_id = owner order by lower(f.name));
end $$;

-- Bid and ask of a person's sizes, slot by slot: one row per size, venue and currency, its arrays
-- in step and in no order. back counts slots before the last one. The sizes are joined: unfolding
-- those of each book made it take a third longer.
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
  with held as materialized (
    select z.id, z.product_id, z.ordinal from public.product_sizes_v2 z where z.id = any (sizes)
  )
  select h.id, b.provider, b.currency::text,
    array_agg((date_part('epoch', to_slot - b.slot) / 21600)::int),
    array_agg(b.lowest_ask[h.ordinal]), array_agg(b.highest_bid[h.ordinal])
  from held h
  join soletape.market_books b on b.product_id = h.product_id
  where b.slot >= from_slot and b.slot <= to_slot
    and case when h.ordinal <= 8 * length(b.sent)
        then get_bit(b.sent, h.ordinal - 1) = 1 else false end
  group by b.product_id, h.id, b.provider, b.currency;
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
