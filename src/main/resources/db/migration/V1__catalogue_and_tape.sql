-- The public tables and view other clients rely on, and the private schema that holds the tape.
-- Needs a session connection (not a transaction pooler), like every migration.

-- Products and sizes -------------------------------------------------------------------------

create table public.products_v2 (
  id uuid primary key default gen_random_uuid(),
  sku text not null unique check (sku ~ '[A-Za-z0-9]' and length(sku) <= 100),
  brand text,
  model text,
  colorway text,
  gender text check (gender in ('men', 'women', 'kids', 'unisex')),
  image_url text,
  retail_price numeric(12, 2) check (retail_price > 0),
  release_date date,
  popularity_score int not null default 0 check (popularity_score between 0 and 100),
  stockx_product_id text unique,
  alias_catalog_id text unique,
  last_synced_at timestamptz,
  last_viewed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
) with (fillfactor = 80);

-- One product per style code, however it is printed.
create unique index products_v2_style_code
  on public.products_v2 (upper(regexp_replace(sku, '[^A-Za-z0-9]', '', 'g')));

create table public.product_sizes_v2 (
  id uuid primary key default gen_random_uuid(),
  product_id uuid not null references public.products_v2 (id) on delete cascade,
  ordinal smallint not null check (ordinal >= 1),
  size_key text not null check (size_key ~ '^[0-9]{1,2}([.][0-9]{1,2})?[WYC]?$'),
  size_numeric numeric(5, 2) not null check (size_numeric > 0),
  stockx_variant_id text,
  alias_size numeric(5, 2) check (alias_size > 0),
  unique (product_id, size_key),
  unique (product_id, ordinal),
  unique (product_id, stockx_variant_id),
  unique (product_id, alias_size)
);

-- The newest known quote per size and venue; written in the transaction of its book ------------

create table public.market_latest_v2 (
  product_id uuid not null references public.products_v2 (id) on delete cascade,
  size_id uuid not null references public.product_sizes_v2 (id) on delete cascade,
  provider text not null check (provider in ('stockx', 'alias')),
  lowest_ask numeric(12, 2) check (lowest_ask > 0),
  highest_bid numeric(12, 2) check (highest_bid > 0),
  last_sale numeric(12, 2) check (last_sale > 0),
  sales_7d int check (sales_7d >= 0),
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  snapshot_at timestamptz not null,
  primary key (product_id, size_id, provider),
  constraint stockx_publishes_no_sales
    check (provider <> 'stockx' or (last_sale is null and sales_7d is null))
) with (fillfactor = 70);

create index market_latest_v2_size on public.market_latest_v2 (size_id);

-- The tape: one row per product, venue and slot ----------------------------------------------

-- Arrays are subscripted by product_sizes_v2.ordinal; an element is null, or the array ends early,
-- where the venue offers none. `sent` has bit (ordinal - 1) set for every size the venue sent, which
-- tells "nothing offered" from "not in the answer".
create table soletape.market_books (
  product_id uuid not null references public.products_v2 (id) on delete cascade,
  provider text not null check (provider in ('stockx', 'alias')),
  slot timestamptz not null
    check (date_bin('6 hours', slot, timestamptz '2000-01-01 00:00:00+00') = slot),
  observed_at timestamptz not null,
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  sent bytea not null check (length(sent) > 0),
  lowest_ask int[] check (0 < all (lowest_ask)),
  highest_bid int[] check (0 < all (highest_bid)),
  last_sale int[] check (0 < all (last_sale)),
  sales_7d smallint[] check (0 <= all (sales_7d)),
  primary key (product_id, provider, slot),
  constraint observed_in_its_slot
    check (observed_at >= slot and observed_at < slot + interval '6 hours'),
  constraint stockx_publishes_no_sales
    check (provider <> 'stockx' or (last_sale is null and sales_7d is null))
) partition by range (slot);

-- Amounts are stored in minor units; these currencies have none.
create function soletape.major(amount int, currency text) returns numeric
  language sql immutable parallel safe
  return case when currency in ('CLP', 'JPY', 'KRW', 'VND') then amount::numeric(12, 2)
         else (amount / 100.0)::numeric(12, 2) end;

create view public.market_data_v2 with (security_invoker = true) as
select
  b.product_id,
  s.id as size_id,
  b.provider,
  soletape.major(b.lowest_ask[s.ordinal], b.currency) as lowest_ask,
  soletape.major(b.highest_bid[s.ordinal], b.currency) as highest_bid,
  soletape.major(b.last_sale[s.ordinal], b.currency) as last_sale,
  b.sales_7d[s.ordinal]::int as sales_7d,
  b.currency,
  b.observed_at as snapshot_at
from soletape.market_books b
join public.product_sizes_v2 s on s.product_id = b.product_id
where case when s.ordinal <= 8 * length(b.sent)
      then get_bit(b.sent, s.ordinal - 1) = 1 else false end;

-- Makes the day partitions from first_day on; returns how many were new. Days are UTC. A partition
-- lives for eight days and is compacted once its day is over, so vacuuming it would only add slack.
create function soletape.ensure_book_partitions(first_day date, days int) returns int
  language plpgsql as $$
declare
  made int := 0;
  day date;
  name text;
begin
  for i in 0 .. days - 1 loop
    day := first_day + i;
    name := 'market_books_' || to_char(day, 'YYYYMMDD');
    if to_regclass('soletape.' || name) is null then
      perform pg_advisory_xact_lock(hashtext('soletape.market_books'));
      if to_regclass('soletape.' || name) is null then
        execute format(
          'create table soletape.%I partition of soletape.market_books for values from (%L) to (%L)
           with (autovacuum_enabled = off)',
          name, day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC');
        execute format('alter table soletape.%I enable row level security', name);
        made := made + 1;
      end if;
    end if;
  end loop;
  return made;
end $$;

-- Drops the partitions of days before first_kept; returns how many.
create function soletape.drop_book_partitions(first_kept date) returns int
  language plpgsql as $$
declare
  dropped int := 0;
  partition_name text;
begin
  perform pg_advisory_xact_lock(hashtext('soletape.market_books'));
  for partition_name in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'soletape.market_books'::regclass
      and c.relname < 'market_books_' || to_char(first_kept, 'YYYYMMDD')
    order by c.relname
  loop
    execute format('drop table soletape.%I', partition_name);
    dropped := dropped + 1;
  end loop;
  return dropped;
end $$;
