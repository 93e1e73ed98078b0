-- What is used of the free plans, and the steps polling takes to stay inside them. All private.

-- Requests served and processor time by UTC day; every replica adds its own.
create table soletape.usage_days (
  day date primary key,
  requests bigint not null default 0 check (requests >= 0),
  cpu_millis bigint not null default 0 check (cpu_millis >= 0)
) with (fillfactor = 50);

-- One value a day of every meter, of which a pace is taken.
create table soletape.meter_readings (
  meter text not null,
  day date not null,
  used bigint not null check (used >= 0),
  primary key (meter, day)
);

-- The last measurement of the database, since measuring looks at every file; at most one row.
create table soletape.size_measurement (
  one_row boolean primary key default true check (one_row),
  measured_at timestamptz not null,
  database_bytes bigint not null check (database_bytes >= 0),
  own_bytes bigint not null check (own_bytes >= 0),
  tape_bytes bigint not null check (tape_bytes >= 0),
  points bigint not null check (points >= 0)
) with (fillfactor = 50);

-- Every change of the polling rhythm, with the meter that was fullest. The newest is in force.
create table soletape.budget_steps (
  id bigint generated always as identity primary key,
  taken_at timestamptz not null,
  meter text not null,
  used bigint not null check (used >= 0),
  meter_limit bigint not null check (meter_limit > 0),
  from_rhythm text not null check (from_rhythm in ('normal', 'sparing', 'minimal')),
  to_rhythm text not null check (to_rhythm in ('normal', 'sparing', 'minimal')),
  until timestamptz,
  constraint a_step_changes_something check (from_rhythm <> to_rhythm)
);

create unique index budget_steps_one_in_force on soletape.budget_steps ((until is null))
  where until is null;

alter table soletape.usage_days enable row level security;
alter table soletape.meter_readings enable row level security;
alter table soletape.size_measurement enable row level security;
alter table soletape.budget_steps enable row level security;
revoke all on soletape.usage_days, soletape.meter_readings, soletape.size_measurement,
  soletape.budget_steps from public;

do $$
declare
  reader text;
begin
  foreach reader in array array['anon', 'authenticated', 'service_role'] loop
    if exists (select from pg_roles where rolname = reader) then
      execute format('revoke all on soletape.usage_days, soletape.meter_readings,
        soletape.size_measurement, soletape.budget_steps from %I', reader);
    end if;
  end loop;
end $$;

-- The age at which a price is stale: two poll periods of its tier in the rhythm in force.
create function soletape.allowed_age(popularity_score int) returns interval
  language plpgsql stable as $$
declare
  rhythm text := coalesce(
    (select s.to_rhythm from soletape.budget_steps s where s.until is null), 'normal');
begin
  return case when popularity_score >= 50
              then case rhythm when 'minimal' then interval '24 hours' else interval '12 hours' end
              else case rhythm when 'normal' then interval '48 hours' else interval '96 hours' end
         end;
end $$;

revoke all on function soletape.allowed_age(int) from public;

-- Brings a product's summary up to a new book. Sizes that are not shown stay out of it. A best ask
-- never mixes currencies, and counts the other venue only while that one's book is not stale.
-- Returns when the book was observed.
create or replace function soletape.summarise(
    product uuid, venue text, book_slot timestamptz, observed timestamptz, book_currency text,
    asks int[], bids int[], shown int[])
  returns timestamptz language plpgsql as $$
declare
  kept soletape.product_summaries;
  ask int;
  ask_size text;
  bid int;
  bid_size text;
  best int;
  oldest int;
  oldest_fresh timestamptz;
begin
  select * into kept from soletape.product_summaries s where s.product_id = product for update;
  if not found then
    insert into soletape.product_summaries (product_id) values (product) on conflict do nothing;
    select * into kept from soletape.product_summaries s where s.product_id = product for update;
  end if;
  if observed < (case venue when 'stockx' then kept.stockx_observed_at
                            else kept.alias_observed_at end) then
    return observed;
  end if;

  select a.amount, (select s.size_key from public.product_sizes_v2 s
                    where s.product_id = product and s.ordinal = a.ordinal)
  into ask, ask_size
  from unnest(asks) with ordinality as a (amount, ordinal)
  where a.amount is not null and a.ordinal = any (shown)
  order by a.amount, a.ordinal limit 1;
  select b.amount, (select s.size_key from public.product_sizes_v2 s
                    where s.product_id = product and s.ordinal = b.ordinal)
  into bid, bid_size
  from unnest(bids) with ordinality as b (amount, ordinal)
  where b.amount is not null and b.ordinal = any (shown)
  order by b.amount desc, b.ordinal limit 1;

  if venue = 'stockx' then
    kept.stockx_observed_at := observed;
    kept.stockx_currency := book_currency;
    kept.stockx_ask := ask;
    kept.stockx_ask_size := ask_size;
    kept.stockx_bid := bid;
    kept.stockx_bid_size := bid_size;
  else
    kept.alias_observed_at := observed;
    kept.alias_currency := book_currency;
    kept.alias_ask := ask;
    kept.alias_ask_size := ask_size;
    kept.alias_bid := bid;
    kept.alias_bid_size := bid_size;
  end if;

  select observed - soletape.allowed_age(p.popularity_score)
  into oldest_fresh from public.products_v2 p where p.id = product;
  if kept.line_currency is distinct from coalesce(kept.stockx_currency, kept.alias_currency) then
    kept.line := null;
    kept.line_currency := coalesce(kept.stockx_currency, kept.alias_currency);
  end if;
  best := least(
    case when kept.stockx_currency = kept.line_currency
          and kept.stockx_observed_at >= oldest_fresh then kept.stockx_ask end,
    case when kept.alias_currency = kept.line_currency
          and kept.alias_observed_at >= oldest_fresh then kept.alias_ask end);
  if kept.line is null or book_slot >= kept.line_slot then
    kept.line := soletape.moved_line(kept.line, kept.line_slot, book_slot);
    kept.line[28] := best;
    kept.line_slot := book_slot;
    oldest := coalesce(kept.line[1], kept.line[2], kept.line[3], kept.line[4]);
    kept.change_bp := case when best is not null and oldest is not null
      then least(round((best - oldest) * 10000.0 / oldest), 1000000000) end;
  end if;

  update soletape.product_summaries s set
    stockx_observed_at = kept.stockx_observed_at, stockx_currency = kept.stockx_currency,
    stockx_ask = kept.stockx_ask, stockx_ask_size = kept.stockx_ask_size,
    stockx_bid = kept.stockx_bid, stockx_bid_size = kept.stockx_bid_size,
    alias_observed_at = kept.alias_observed_at, alias_currency = kept.alias_currency,
    alias_ask = kept.alias_ask, alias_ask_size = kept.alias_ask_size,
    alias_bid = kept.alias_bid, alias_bid_size = kept.alias_bid_size,
    line_slot = kept.line_slot, line_currency = kept.line_currency, line = kept.line,
    change_bp = kept.change_bp
  where s.product_id = product;
  return observed;
end $$;
