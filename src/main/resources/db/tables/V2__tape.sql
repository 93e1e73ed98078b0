-- The newest known quote per size and venue; written in the transaction of its book. A venue is known
-- by its word, so that another one needs no change here.
create table public.market_latest_v2 (
  product_id uuid not null references public.products_v2 (id) on delete cascade,
  size_id uuid not null references public.product_sizes_v2 (id) on delete cascade,
  provider text not null check (provider ~ '^[a-z][a-z0-9_]{0,30}$'),
  lowest_ask numeric(12, 2) check (lowest_ask > 0),
  highest_bid numeric(12, 2) check (highest_bid > 0),
  last_sale numeric(12, 2) check (last_sale > 0),
  sales_7d int check (sales_7d >= 0),
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  snapshot_at timestamptz not null,
  primary key (product_id, size_id, provider)
) with (fillfactor = 70);

create index market_latest_v2_size on public.market_latest_v2 (size_id);

-- The tape: one row per product, venue and slot. Arrays are subscripted by product_sizes_v2.ordinal;
-- an element is null, or the array ends early, where the venue offers none. `sent` has bit
-- (ordinal - 1) set for every size the venue sent, which tells "nothing offered" from "not in the
-- answer". Amounts are in minor units.
create table soletape.market_books (
  product_id uuid not null references public.products_v2 (id) on delete cascade,
  provider text not null check (provider ~ '^[a-z][a-z0-9_]{0,30}$'),
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
    check (observed_at >= slot and observed_at < slot + interval '6 hours')
) partition by range (slot);

-- What a list of all products shows of each, so that it costs one scan and no look into the tape. Both
-- are kept by soletape.summarise in the statement that keeps a book. Amounts are minor units.

-- The newest book of a venue: lowest ask and highest bid over its sizes, and at which size.
create table soletape.venue_summaries (
  product_id uuid not null references public.products_v2 (id) on delete cascade,
  provider text not null check (provider ~ '^[a-z][a-z0-9_]{0,30}$'),
  observed_at timestamptz not null,
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  ask int check (ask > 0),
  ask_size text,
  bid int check (bid > 0),
  bid_size text,
  primary key (product_id, provider)
) with (fillfactor = 60);

create table soletape.product_summaries (
  product_id uuid primary key references public.products_v2 (id) on delete cascade,
  -- The best ask in each of the 28 slots that end with line_slot; null where nothing was observed.
  line_slot timestamptz,
  line_currency char(3) check (line_currency ~ '^[A-Z]{3}$'),
  line int[] check (cardinality(line) = 28 and 0 < all (line)),
  -- Hundredths of a percent, against the oldest best ask in the first day of the line.
  change_bp int
) with (fillfactor = 60);

alter table public.market_latest_v2 enable row level security;
alter table soletape.market_books enable row level security;
alter table soletape.venue_summaries enable row level security;
alter table soletape.product_summaries enable row level security;

create policy anyone_reads on public.market_latest_v2 for select using (true);
create policy anyone_reads on soletape.market_books for select using (true);

-- The market is read by everybody and written by nobody.
do $$
declare
  reader text;
begin
  revoke all on public.products_v2, public.product_sizes_v2, public.market_latest_v2 from public;
  foreach reader in array array['anon', 'authenticated', 'service_role'] loop
    if exists (select from pg_roles where rolname = reader) then
      execute format('revoke all on public.products_v2, public.product_sizes_v2,
        public.market_latest_v2 from %I', reader);
      execute format('grant select on public.products_v2, public.product_sizes_v2,
        public.market_latest_v2 to %I', reader);
    end if;
  end loop;
end $$;
