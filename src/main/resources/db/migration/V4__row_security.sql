-- Who may read what. The service itself connects as the owner; these rules bind every other role,
-- above all the ones behind Supabase's REST API, which a plain PostgreSQL does not have.

alter table public.products_v2 enable row level security;
alter table public.product_sizes_v2 enable row level security;
alter table public.market_latest_v2 enable row level security;
alter table soletape.market_books enable row level security;
alter table soletape.catalog_entries enable row level security;
alter table soletape.listings enable row level security;
alter table soletape.unmapped_sizes enable row level security;
alter table soletape.runs enable row level security;
alter table soletape.failed_polls enable row level security;
alter table soletape.venue_leases enable row level security;
alter table soletape.venue_tokens enable row level security;
alter table soletape.held_quotes enable row level security;
alter table soletape.sales_counts enable row level security;

create policy anyone_reads on public.products_v2 for select using (true);
create policy anyone_reads on public.product_sizes_v2 for select using (true);
create policy anyone_reads on public.market_latest_v2 for select using (true);
create policy anyone_reads on soletape.market_books for select using (true);

revoke all on schema soletape from public;
revoke all on all tables in schema soletape from public;
revoke all on function soletape.ensure_book_partitions(date, int) from public;
revoke all on function soletape.drop_book_partitions(date) from public;
revoke all on public.products_v2, public.product_sizes_v2, public.market_latest_v2,
  public.market_data_v2 from public;

do $$
declare
  reader text;
begin
  foreach reader in array array['anon', 'authenticated', 'service_role'] loop
    if exists (select from pg_roles where rolname = reader) then
      execute format('revoke all on all tables in schema soletape from %I', reader);
      execute format('revoke all on public.products_v2, public.product_sizes_v2,
        public.market_latest_v2, public.market_data_v2 from %I', reader);
      -- The tape is read through the view, which runs as the reader. Without usage on the schema,
      -- neither the tape itself nor a partition can be named.
      execute format('grant select on public.products_v2, public.product_sizes_v2,
        public.market_latest_v2, public.market_data_v2, soletape.market_books to %I', reader);
    end if;
  end loop;
end $$;
