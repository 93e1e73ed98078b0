-- Spreads a migrated database over the nodes of a Citus cluster (13.2 or later); docs/architecture.md says
-- when that is worth it. On the coordinator, after "soletape migrate", with an owner's session:
--
--   create extension citus;                                       -- on every node, once, as a superuser
--   select citus_set_coordinator_host('coordinator.host', 5432);  -- once
--   select citus_add_node('worker.host', 5432);                   -- once for each worker
--   psql "$SESSION_URL" -f deploy/citus.sql
--
-- The database may be empty or have data, which moves; nothing else may write meanwhile. To be run again
-- after every later migrate: what is done already is left alone, so it may also be run too often. The
-- program is the same on a database that is not spread, and knows nothing of it.

\set ON_ERROR_STOP on

-- For this and every later session. A transaction that changes products, which every node holds, and then
-- rows that are spread would fail with a connection for each of them; so would partitions made in one.
-- Compiling a plan takes longer than any of ours runs.
do $$
begin
  execute format('alter database %I set citus.multi_shard_modify_mode = sequential', current_database());
  execute format('alter database %I set jit = off', current_database());
end $$;
set citus.multi_shard_modify_mode = sequential;
-- A local table with a foreign key to one that every node holds would become one of the cluster's own,
-- with its limits. Those keys are dropped below.
set citus.enable_local_reference_table_foreign_keys = off;

-- Where each table lives. A new one is added here; CitusTest holds that none is missing.
--   distributed: cut up by product_id. It grows with products and slots, and its keys begin with product_id.
--   reference: whole on every node. It is small, or joined with everything, and written seldom.
--   local: on the coordinator alone. People, their pairs, and what is remembered of runs.
create temporary table homes (place int generated always as identity, relation text, home text);
insert into homes (relation, home) values
  ('public.products_v2', 'reference'),
  ('public.product_sizes_v2', 'reference'),
  ('soletape.product_texts', 'reference'),
  ('soletape.catalog_entries', 'reference'),
  ('soletape.listings', 'reference'),
  ('soletape.unmapped_sizes', 'reference'),
  ('soletape.unlisted_sizes', 'reference'),
  ('soletape.rejected_listings', 'reference'),
  ('soletape.held_quotes', 'reference'),
  ('soletape.paused_products', 'reference'),
  ('soletape.budget_steps', 'reference'),
  ('soletape.market_books', 'distributed'),
  ('public.market_latest_v2', 'distributed'),
  ('soletape.venue_summaries', 'distributed'),
  ('soletape.product_summaries', 'distributed'),
  ('soletape.failed_polls', 'distributed'),
  ('soletape.sales_counts', 'distributed'),
  ('soletape.market_months', 'distributed'),
  ('soletape.ninety_days', 'distributed'),
  ('public."Inventory"', 'local'),
  ('soletape.access_tokens', 'local'),
  ('soletape.accounts', 'local'),
  ('soletape.alert_changes', 'local'),
  ('soletape.alert_rules', 'local'),
  ('soletape.alert_slots', 'local'),
  ('soletape.code_answers', 'local'),
  ('soletape.code_wishes', 'local'),
  ('soletape.fee_settings', 'local'),
  ('soletape.fiscal_years', 'local'),
  ('soletape.history_days', 'local'),
  ('soletape.import_batches', 'local'),
  ('soletape.import_mappings', 'local'),
  ('soletape.imported_items', 'local'),
  ('soletape.matched_sales', 'local'),
  ('soletape.meter_readings', 'local'),
  ('soletape.notice_channels', 'local'),
  ('soletape.notice_deliveries', 'local'),
  ('soletape.notices', 'local'),
  ('soletape.operators', 'local'),
  ('soletape.product_room', 'local'),
  ('soletape.rate_fetch', 'local'),
  ('soletape.reference_rates', 'local'),
  ('soletape.runs', 'local'),
  ('soletape.schema_history', 'local'),
  ('soletape.saved_filters', 'local'),
  ('soletape.sessions', 'local'),
  ('soletape.sign_in_failures', 'local'),
  ('soletape.signing_keys', 'local'),
  ('soletape.size_measurement', 'local'),
  ('soletape.tracked_codes', 'local'),
  ('soletape.usage_days', 'local'),
  ('soletape.venue_leases', 'local'),
  ('soletape.venue_tokens', 'local'),
  ('soletape.wanted_codes', 'local'),
  ('soletape.watches', 'local');

-- Whoever deletes a product deletes what points at it from people's tables no more; the next run links
-- such pairs anew.
do $$
declare
  key record;
begin
  for key in
    select k.conrelid::regclass as relation, k.conname as name
    from pg_constraint k
    join homes f on to_regclass(f.relation) = k.conrelid
    join homes t on to_regclass(t.relation) = k.confrelid
    where k.contype = 'f' and f.home = 'local' and t.home <> 'local'
  loop
    execute format('alter table %s drop constraint %I', key.relation, key.name);
  end loop;
end $$;

-- What is distributed refers to products and sizes, so those go first.
select create_reference_table(h.relation::regclass)
from (select * from homes where home = 'reference' order by place) h
where not soletape.is_spread(h.relation::regclass);

select create_distributed_table('soletape.market_books', 'product_id')
where not soletape.is_spread('soletape.market_books');

select create_distributed_table(
  h.relation::regclass, 'product_id', colocate_with => 'soletape.market_books')
from (select * from homes where home = 'distributed' order by place) h
where not soletape.is_spread(h.relation::regclass);

-- What statements over those tables call is called on any node. CitusTest holds that none is missing.
create temporary table helpers (place int generated always as identity, name text);
insert into helpers (name) values
  ('is_hot'), ('venue_place'), ('due_slot'), ('is_awaited'), ('major'), ('minor'), ('search_text'),
  ('product_text'), ('moved_line'), ('allowed_age'), ('forget_future'),
  ('follow_traded_size'), ('summarise'), ('quote_text'), ('packed_size'), ('unpacked_days'), ('change_bp');
select create_distributed_function(p.oid::regprocedure)
from (
  select p.oid from helpers f
  join pg_proc p on p.proname = f.name and p.pronamespace = 'soletape'::regnamespace
  order by f.place) p;

-- A book is kept where its product's rows are: one round trip to one node.
select create_distributed_function(
  p.oid::regprocedure, distribution_arg_name => 'product', colocate_with => 'soletape.market_books')
from pg_proc p where p.proname = 'record_book' and p.pronamespace = 'soletape'::regnamespace;

-- A plan for any product cannot know the node; Citus plans such a call with its values.
do $$
declare
  planned record;
begin
  for planned in
    select p.oid::regprocedure as function from pg_proc p
    where p.pronamespace = 'soletape'::regnamespace
      and exists (select from unnest(p.proconfig) s where s like 'plan_cache_mode=%')
  loop
    execute format('alter function %s reset plan_cache_mode', planned.function);
  end loop;
end $$;

select format('analyze %s', h.relation) from homes h where to_regclass(h.relation) is not null \gexec

-- What came of it.
select h.relation, h.home, soletape.is_spread(to_regclass(h.relation)) as spread
from homes h order by h.place;
