-- Products and their sizes. Other clients rely on the public tables, columns and view, so these stay
-- as they are. Every table has row security: the service itself connects as the owner, and the rules
-- bind every other role, above all those behind Supabase's REST API.

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

-- An ordinal is a size's place in the tape's arrays: given once and never used again.
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

-- What products are searched in: small letters, one blank between two words and around all.
create table soletape.product_texts (
  product_id uuid primary key references public.products_v2 (id) on delete cascade,
  text text not null
);

-- The catalogue's own score, to which re-scoring falls back.
create table soletape.catalog_entries (
  product_id uuid primary key references public.products_v2 (id) on delete cascade,
  score smallint not null check (score between 0 and 100),
  added_at timestamptz not null
);

alter table public.products_v2 enable row level security;
alter table public.product_sizes_v2 enable row level security;
alter table soletape.product_texts enable row level security;
alter table soletape.catalog_entries enable row level security;

create policy anyone_reads on public.products_v2 for select using (true);
create policy anyone_reads on public.product_sizes_v2 for select using (true);
