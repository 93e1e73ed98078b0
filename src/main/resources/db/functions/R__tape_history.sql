-- Days of history as other clients read them; org.soletape.history says how they are packed.

-- The bytes of one size in a month's; none when the size has no day in it. An expression, which becomes part of
-- the statement: thousands of sizes are cut out for one page.
create or replace function soletape.packed_size(packed bytea, ordinal int) returns bytea
  language sql immutable parallel safe
  return case when ordinal >= 1 and 3 * ordinal < (
      get_byte(substring(packed from 1 for 3), 0) * 65536
      + get_byte(substring(packed from 1 for 3), 1) * 256
      + get_byte(substring(packed from 1 for 3), 2))
    then nullif(substring(packed from 1 + (
      get_byte(substring(packed from 3 * ordinal - 2 for 3), 0) * 65536
      + get_byte(substring(packed from 3 * ordinal - 2 for 3), 1) * 256
      + get_byte(substring(packed from 3 * ordinal - 2 for 3), 2))
    for (
      get_byte(substring(packed from 3 * ordinal + 1 for 3), 0) * 65536
      + get_byte(substring(packed from 3 * ordinal + 1 for 3), 1) * 256
      + get_byte(substring(packed from 3 * ordinal + 1 for 3), 2))
    - (
      get_byte(substring(packed from 3 * ordinal - 2 for 3), 0) * 65536
      + get_byte(substring(packed from 3 * ordinal - 2 for 3), 1) * 256
      + get_byte(substring(packed from 3 * ordinal - 2 for 3), 2))), ''::bytea) end;

-- Months of sizes of these products, each at a venue. Of each in each of its currencies one row: its place among
-- those that were asked for, and one after the other, in no order, the days from 1970 to the first of a month, its
-- unit, the days of its product, the length of the size's bytes, four bytes each, and those. A row for each month
-- would take longer to send and to read than to cut out. A plan that serves any number of sizes would be many times
-- slower than one for these, so it is made for each call.
create or replace function soletape.size_blocks(
    sizes uuid[], venues text[], firsts date[], lasts date[], products uuid[])
  returns table (place int, currency text, blocks bytea)
  language plpgsql stable set plan_cache_mode = force_custom_plan set search_path = '' as $$
declare
  earliest date := (select min(d) from unnest(firsts) d);
  latest date := (select max(d) from unnest(lasts) d);
begin
  return query
  with w as materialized (
    select z.product_id, z.ordinal, w.provider, w.first, w.last, w.place
    from unnest(sizes, venues, firsts, lasts) with ordinality w (size_id, provider, first, last, place)
    join public.product_sizes_v2 z on z.id = w.size_id)
  select w.place::int, m.currency::text, string_agg(int4send(m.month - date '1970-01-01')
    || int4send(m.unit) || int4send(m.days) || int4send(length(b.block)) || b.block, ''::bytea)
  from w
  join soletape.market_months m
    on m.product_id = w.product_id and m.provider = w.provider and m.month between w.first and w.last
  cross join lateral (select soletape.packed_size(m.packed, w.ordinal) as block offset 0) b
  where m.product_id = any (products) and m.month between earliest and latest and b.block is not null
  group by m.product_id, w.place, m.currency;
end $$;

-- The days of a size, from its bytes and what its month's row says of all sizes. It names nothing private,
-- for it runs as the reader of the view.
create or replace function soletape.unpacked_days(block bytea, month_days int, unit int)
  returns table (
    day int, lowest_ask int, highest_bid int, last_sale int, ask_low int, bid_high int, sales_7d int)
  language plpgsql immutable strict parallel safe rows 30 set search_path = '' as $$
declare
  present int := get_byte(block, 0);
  at int := 1;
  sent int := month_days;
  seen int[];
  n int;
  numbers bigint[] := '{}';
  head int;
  width int;
  missing int;
  number bigint;
  shift int;
  least bigint;
  first bigint;
  series bigint[];
  bits varbit;
begin
  if present >= 128 then
    sent := (get_byte(block, 1) << 24) + (get_byte(block, 2) << 16)
      + (get_byte(block, 3) << 8) + get_byte(block, 4);
    at := 5;
  end if;
  seen := array(select i from generate_series(1, 31) i where sent >> (i - 1) & 1 = 1 order by i);
  n := cardinality(seen);
  for field in 0 .. 5 loop
    if present >> field & 1 = 0 then
      numbers := numbers || array_fill(null::bigint, array[n]);
      continue;
    end if;
    head := get_byte(block, at);
    width := head & 63;
    missing := head >> 7;
    at := at + 1;
    -- The least number or step, and for steps the first number.
    for part in 0 .. head >> 6 & 1 loop
      number := 0;
      shift := 0;
      loop
        number := number | ((get_byte(block, at) & 127)::bigint << shift);
        at := at + 1;
        shift := shift + 7;
        exit when get_byte(block, at - 1) < 128;
      end loop;
      number := (number >> 1) # -(number & 1);
      least := case when part = 0 then number else least end;
      first := case when part = 1 then number end;
    end loop;
    bits := ('x' || encode(substring(block from at + 1 for (n * width + 7) / 8), 'hex'))::varbit;
    at := at + (n * width + 7) / 8;
    series := array(
      select case when missing = 0 or d.distance > 0 then least + d.distance - missing end
      from generate_series(0, n - 1) i
      cross join lateral (
        select case when width = 0 then 0
          else (substring(bits from i * width + 1 for width)::bit(64) >> (64 - width))::bigint end)
        d (distance)
      order by i);
    numbers := numbers || case when head & 64 = 0 then series else array(
      select case when s.step is not null then first + sum(s.step) over (order by s.i) end
      from unnest(series) with ordinality s (step, i) order by s.i)::bigint[] end;
  end loop;
  return query
  select seen[i], (numbers[i] * unit)::int, (numbers[n + i] * unit)::int, (numbers[2 * n + i] * unit)::int,
    ((numbers[3 * n + i] + coalesce(numbers[i], m.ask, 0)) * unit)::int,
    ((numbers[4 * n + i] + coalesce(numbers[n + i], m.bid, 0)) * unit)::int, numbers[5 * n + i]::int
  from (select (select min(x) from unnest(numbers[1:n]) x),
               (select min(x) from unnest(numbers[n + 1:2 * n]) x)) m (ask, bid)
  cross join generate_series(1, n) i;
end $$;

-- One row per size and day on which the venue sent it; amounts in major units.
create or replace view public.market_history_v2 with (security_invoker = true) as
select
  m.product_id,
  s.id as size_id,
  m.provider,
  m.month + (d.day - 1) as day,
  soletape.major(d.lowest_ask, m.currency) as lowest_ask,
  soletape.major(d.highest_bid, m.currency) as highest_bid,
  soletape.major(d.last_sale, m.currency) as last_sale,
  soletape.major(d.ask_low, m.currency) as ask_low,
  soletape.major(d.bid_high, m.currency) as bid_high,
  d.sales_7d,
  m.currency
from soletape.market_months m
join public.product_sizes_v2 s on s.product_id = m.product_id
cross join lateral (select soletape.packed_size(m.packed, s.ordinal)) p (block)
cross join lateral soletape.unpacked_days(p.block, m.days, m.unit) d;

do $$
declare
  reader text;
begin
  revoke all on public.market_history_v2 from public;
  foreach reader in array array['anon', 'authenticated', 'service_role'] loop
    if exists (select from pg_roles where rolname = reader) then
      execute format('revoke all on public.market_history_v2 from %I', reader);
      execute format('grant select on public.market_history_v2 to %I', reader);
    end if;
  end loop;
end $$;
