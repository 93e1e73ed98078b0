-- A year of days, one row per product, venue and month. What is in `packed` the classes of
-- org.soletape.history tell; the view market_history_v2 reads it. Amounts in it are multiples of `unit`,
-- in minor units; `days` has bit (day - 1) set for every day on which any size was sent. A month has two
-- rows when the venue's currency changed in it.
create table soletape.market_months (
  product_id uuid not null references public.products_v2 (id) on delete cascade,
  provider text not null check (provider ~ '^[a-z][a-z0-9_]{0,30}$'),
  month date not null check (extract(day from month) = 1),
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  unit int not null check (unit > 0),
  days int not null check (days > 0),
  packed bytea not null,
  primary key (product_id, provider, month, currency)
) with (
  autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200, toast_tuple_target = 4080);

-- Packed bits do not get smaller, and cutting a size out of compressed ones would unpack them all. In the
-- row itself a month of twenty sizes takes a tenth less room than beside it.
alter table soletape.market_months alter column packed set storage external;

-- The days whose roll-up is finished; the tape lets no other day go.
create table soletape.history_days (
  day date primary key,
  rolled_at timestamptz not null
);

alter table soletape.market_months enable row level security;
alter table soletape.history_days enable row level security;

create policy anyone_reads on soletape.market_months for select using (true);
