-- What the numbered migrations V1 to V6 make of tables, from the tables of version 24 of the numbering
-- before. Functions and views follow from the repeatable ones.

-- Sales are counted by venue; so far by one alone.
alter table soletape.sales_counts add column provider text not null default 'alias';
alter table soletape.sales_counts
  alter column provider drop default,
  drop constraint sales_counts_pkey,
  add primary key (product_id, size_id, provider);

-- A venue's newest book is summed up in a row of its own.
create table soletape.venue_summaries (
  product_id uuid not null references public.products_v2 (id) on delete cascade,
  provider text not null,
  observed_at timestamptz not null,
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  ask int check (ask > 0),
  ask_size text,
  bid int check (bid > 0),
  bid_size text,
  primary key (product_id, provider)
) with (fillfactor = 60);
alter table soletape.venue_summaries enable row level security;
insert into soletape.venue_summaries
select product_id, 'stockx', stockx_observed_at, stockx_currency, stockx_ask, stockx_ask_size,
  stockx_bid, stockx_bid_size
from soletape.product_summaries where stockx_observed_at is not null
union all
select product_id, 'alias', alias_observed_at, alias_currency, alias_ask, alias_ask_size,
  alias_bid, alias_bid_size
from soletape.product_summaries where alias_observed_at is not null;
alter table soletape.product_summaries
  drop column stockx_observed_at, drop column stockx_currency, drop column stockx_ask,
  drop column stockx_ask_size, drop column stockx_bid, drop column stockx_bid_size,
  drop column alias_observed_at, drop column alias_currency, drop column alias_ask,
  drop column alias_ask_size, drop column alias_bid, drop column alias_bid_size;

-- What people had set about their fees holds from the beginning.
create table soletape.fee_settings (
  user_id uuid not null,
  starts_on date,
  provider text check (provider ~ '^[a-z][a-z0-9_]{0,30}$'),
  setting text check (setting ~ '^[a-z][a-z0-9_]{0,30}$'),
  value bigint check (value >= 0),
  currency char(3) check (currency ~ '^[A-Z]{3}$'),
  constraint fee_settings_once unique nulls not distinct (user_id, starts_on, provider, setting),
  check ((provider is null) = (setting is null)),
  check (provider is not null or (value is null and currency is not null))
);
alter table soletape.fee_settings enable row level security;

insert into soletape.fee_settings (user_id, provider, setting, value, currency)
select p.user_id, s.provider, s.setting, s.value, s.currency
from soletape.portfolio_settings p
cross join lateral (values
  (null, null, null::bigint, p.currency),
  ('stockx', 'level', p.stockx_level, null),
  ('stockx', 'minimum', p.stockx_minimum, p.currency),
  ('alias', 'rating', p.alias_rating, null),
  ('alias', 'seller_fee', p.alias_seller_fee, p.currency),
  ('alias', 'cash_out', p.alias_cash_out, null)) s (provider, setting, value, currency);

drop table soletape.portfolio_settings cascade;

-- A table takes any word for a venue. Partitions have constraints of their own beside those they
-- inherit, so these go last.
do $$
declare
  old record;
begin
  for old in
    select k.conrelid::regclass as relation, k.conname as name, c.relispartition as is_partition
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'c' and c.relnamespace in ('public'::regnamespace, 'soletape'::regnamespace)
      and (k.conname like '%\_provider\_check' or k.conname = 'stockx_publishes_no_sales')
    order by c.relispartition, c.relname, k.conname
  loop
    execute format('alter table %s drop constraint if exists %I', old.relation, old.name);
  end loop;
  for old in
    select c.oid::regclass as relation, c.relname || '_provider_check' as name
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where a.attname = 'provider' and not a.attisdropped and c.relkind in ('r', 'p')
      and not c.relispartition
      and c.relnamespace in ('public'::regnamespace, 'soletape'::regnamespace)
  loop
    execute format($check$
      alter table %s add constraint %I check (provider ~ '^[a-z][a-z0-9_]{0,30}$')
      $check$, old.relation, old.name);
  end loop;
end $$;

-- SQL that wrote SQL is done in Java now.
drop function soletape.build_inventory_view();
drop function soletape.complete_inventory();
drop function soletape.inventory_columns();
drop function soletape.inventory_shown(text, text, text);
drop function soletape.inventory_stored(text, text, text, text);
drop function soletape.word_of_status(text, oid, text, boolean);
