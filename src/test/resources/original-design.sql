-- The original design's tables as valid PostgreSQL, with a few weeks of prices that follow from numbers.
create table products_v2 (
  id uuid primary key default gen_random_uuid(),
  sku text unique not null,
  brand text,
  model text,
  colorway text,
  image_url text,
  popularity_score int default 0,
  last_synced_at timestamptz,
  last_viewed_at timestamptz,
  created_at timestamptz default now(),
  updated_at timestamptz default now()
);
create index idx_sku on products_v2 (sku);
create index idx_popularity_score on products_v2 (popularity_score);

create table product_sizes_v2 (
  id uuid primary key default gen_random_uuid(),
  product_id uuid references products_v2 (id) on delete cascade,
  size_key text not null,
  size_numeric numeric(5, 2),
  stockx_variant_id text,
  alias_catalog_id text,
  unique (product_id, size_key)
);
create index idx_product_id on product_sizes_v2 (product_id);
create index idx_stockx_variant_id on product_sizes_v2 (stockx_variant_id);
create index idx_alias_catalog_id on product_sizes_v2 (alias_catalog_id);

create table market_data_v2 (
  id uuid not null default gen_random_uuid(),
  product_id uuid references products_v2 (id) on delete cascade,
  size_id uuid references product_sizes_v2 (id) on delete cascade,
  provider text not null,
  lowest_ask numeric(12, 2),
  highest_bid numeric(12, 2),
  last_sale numeric(12, 2),
  sales_7d int,
  snapshot_at timestamptz not null,
  primary key (id, snapshot_at)
) partition by range (snapshot_at);
create index idx_product_size_provider
  on market_data_v2 (product_id, size_id, provider, snapshot_at desc);
create index idx_snapshot_at on market_data_v2 (snapshot_at);

create table "Inventory" (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null,
  sku text,
  size text,
  purchase_price numeric(12, 2)
);
alter table "Inventory" enable row level security;
alter table "Inventory"
  add column product_v2_id uuid references products_v2 (id),
  add column size_v2_id uuid references product_sizes_v2 (id);

do $$
begin
  for week in 0 .. 3 loop
    execute format('create table market_data_v2_week_%s partition of market_data_v2
      for values from (%L) to (%L)', week,
      timestamptz '2026-02-09 00:00Z' + week * interval '7 days',
      timestamptz '2026-02-16 00:00Z' + week * interval '7 days');
  end loop;
end $$;
create table market_data_v2_else partition of market_data_v2 default;

create materialized view market_latest_v2 as
select distinct on (product_id, size_id, provider) *
from market_data_v2 order by product_id, size_id, provider, snapshot_at desc;
create unique index on market_latest_v2 (product_id, size_id, provider);

create function refresh_market_latest_v2() returns void language plpgsql as $$
begin
  refresh materialized view concurrently market_latest_v2;
end $$;
