-- The resellers' pairs. An existing table of this name is left exactly as it is; adopting it is a
-- step of its own.
do $$
declare
  reader text;
begin
  if to_regclass('public."Inventory"') is not null then
    return;
  end if;
  create table public."Inventory" (
    id uuid primary key default gen_random_uuid(),
    user_id uuid not null,
    sku text,
    size text,
    purchase_price numeric(12, 2) check (purchase_price >= 0),
    purchase_currency char(3) check (purchase_currency ~ '^[A-Z]{3}$'),
    purchase_date date,
    condition text,
    notes text,
    status text not null default 'held' check (status in ('held', 'listed', 'sold')),
    sold_price numeric(12, 2) check (sold_price >= 0),
    sold_at date,
    sold_venue text,
    payout numeric(12, 2),
    product_v2_id uuid references public.products_v2 (id) on delete set null,
    size_v2_id uuid references public.product_sizes_v2 (id) on delete set null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    purchase_rate numeric(18, 8),
    rate_currency char(3),
    sold_currency char(3),
    link_mark uuid
  );
  create index inventory_user on public."Inventory" (user_id);
  create index inventory_product on public."Inventory" (product_v2_id);
  create index inventory_size on public."Inventory" (size_v2_id);
  alter table public."Inventory" enable row level security;
  -- The expression is what Supabase's auth.uid() reads; written out, it also works without it.
  create policy inventory_own on public."Inventory"
    using (user_id = (
      select (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid))
    with check (user_id = (
      select (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid));
  -- An adopted table keeps the grants it came with. Projects differ in what they grant on new tables:
  -- everything, truncate included, which row security does not bind, or nothing.
  revoke all on public."Inventory" from public;
  foreach reader in array array['anon', 'authenticated', 'service_role'] loop
    if exists (select from pg_roles where rolname = reader) then
      execute format('revoke all on public."Inventory" from %I', reader);
    end if;
  end loop;
  if exists (select from pg_roles where rolname = 'authenticated') then
    grant select, insert, update, delete on public."Inventory" to authenticated;
  end if;
end $$;

-- What else is kept about a person's pairs.

-- What people state about their fees, each from a day on: an old sale is reckoned with what applied
-- on its day.
create table soletape.fee_settings (
  user_id uuid not null,
  -- Null: from the beginning.
  starts_on date,
  -- Null, like the setting: the currency the portfolio is counted in.
  provider text check (provider ~ '^[a-z][a-z0-9_]{0,30}$'),
  setting text check (setting ~ '^[a-z][a-z0-9_]{0,30}$'),
  -- A number, basis points, or minor units of the currency; null: stated that none applies.
  value bigint check (value >= 0),
  -- Of an amount, which says nothing about fees in other currencies.
  currency char(3) check (currency ~ '^[A-Z]{3}$'),
  constraint fee_settings_once unique nulls not distinct (user_id, starts_on, provider, setting),
  check ((provider is null) = (setting is null)),
  check (provider is not null or (value is null and currency is not null))
);

create table soletape.import_batches (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null,
  file_name text not null,
  rows int not null check (rows >= 0),
  created_at timestamptz not null,
  undone_at timestamptz
);

create index import_batches_user on soletape.import_batches (user_id, created_at desc);

-- What a row looked like when it was imported, so that an edited one is known again.
create table soletape.imported_items (
  user_id uuid not null,
  item_id text not null,
  batch_id uuid not null references soletape.import_batches (id) on delete cascade,
  fingerprint uuid not null,
  imported_at timestamptz not null,
  primary key (user_id, item_id)
);

create index imported_items_batch on soletape.imported_items (batch_id);

-- Style codes that came into the catalogue because somebody has such a pair.
create table soletape.tracked_codes (
  code text primary key,
  product_id uuid references public.products_v2 (id) on delete set null,
  requested_by uuid not null,
  requested_at timestamptz not null
);

create index tracked_codes_user on soletape.tracked_codes (requested_by);
create index tracked_codes_product on soletape.tracked_codes (product_id);

-- Style codes of people's pairs that no product has. They are their owners' alone: a code becomes a
-- product, public and counted, when a venue's search confirms it.
create table soletape.wanted_codes (
  code text primary key,
  -- As it was typed, of a joined code the first: what a venue is asked for.
  printed text not null,
  wanted_since timestamptz not null,
  -- Since when every venue has said that it knows no such code.
  unknown_since timestamptz,
  -- Not looked for any more; a pair that is written with it again asks anew.
  dropped_at timestamptz
);

create table soletape.code_wishes (
  user_id uuid not null,
  code text not null references soletape.wanted_codes (code) on delete cascade,
  wished_at timestamptz not null,
  primary key (user_id, code)
);

create index code_wishes_code on soletape.code_wishes (code);

-- When a venue last said that it does not know a wanted code.
create table soletape.code_answers (
  code text not null references soletape.wanted_codes (code) on delete cascade,
  provider text not null check (provider ~ '^[a-z][a-z0-9_]{0,30}$'),
  asked_at timestamptz not null,
  primary key (code, provider)
);

alter table soletape.fee_settings enable row level security;
alter table soletape.import_batches enable row level security;
alter table soletape.imported_items enable row level security;
alter table soletape.tracked_codes enable row level security;
alter table soletape.wanted_codes enable row level security;
alter table soletape.code_wishes enable row level security;
alter table soletape.code_answers enable row level security;
