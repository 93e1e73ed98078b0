-- Sizes a venue prices and does not list: it was asked for all of its sizes, and they were not among
-- them. Until they are looked for again nothing is asked because of them.
create table soletape.unlisted_sizes (
  product_id uuid not null references public.products_v2 (id) on delete cascade,
  provider text not null check (provider in ('stockx', 'alias')),
  venue_size_id text not null,
  noted_at timestamptz not null,
  primary key (product_id, provider, venue_size_id)
);

alter table soletape.unlisted_sizes enable row level security;
revoke all on soletape.unlisted_sizes from public;

do $$
declare
  reader text;
begin
  foreach reader in array array['anon', 'authenticated', 'service_role'] loop
    if exists (select from pg_roles where rolname = reader) then
      execute format('revoke all on soletape.unlisted_sizes from %I', reader);
    end if;
  end loop;
end $$;
