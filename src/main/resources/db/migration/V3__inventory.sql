-- The resellers' pairs. An existing table of this name is left exactly as it is; adopting it is a
-- step of its own.
do $$
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
    updated_at timestamptz not null default now()
  );
  create index inventory_user on public."Inventory" (user_id);
  create index inventory_product on public."Inventory" (product_v2_id);
  create index inventory_size on public."Inventory" (size_v2_id);
  alter table public."Inventory" enable row level security;
  -- The expression is what Supabase's auth.uid() reads; written out, it also works without it.
  create policy inventory_own on public."Inventory"
    using (user_id = (select (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid))
    with check (user_id = (select (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid));
  revoke all on public."Inventory" from public;
  if exists (select from pg_roles where rolname = 'anon') then
    revoke all on public."Inventory" from anon;
  end if;
  if exists (select from pg_roles where rolname = 'authenticated') then
    grant select, insert, update, delete on public."Inventory" to authenticated;
  end if;
end $$;

-- The pairs somebody holds. A table that was here before may lack our columns until it is adopted.
create function soletape.held_sizes() returns table (product_id uuid, size_id uuid)
  language plpgsql stable as $$
begin
  if (select count(*) from information_schema.columns
      where table_schema = 'public' and table_name = 'Inventory'
        and column_name in ('product_v2_id', 'size_v2_id', 'status')) = 3 then
    return query execute
      'select product_v2_id, size_v2_id from public."Inventory"
       where product_v2_id is not null and status is distinct from ''sold''';
  end if;
end $$;

revoke all on function soletape.held_sizes() from public;
