-- The tape as other clients read it, and its partitions.

-- Amounts are stored in minor units; these currencies have none.
create or replace function soletape.major(amount int, currency text) returns numeric
  language sql immutable parallel safe
  return case when currency in ('CLP', 'JPY', 'KRW', 'VND') then amount::numeric(12, 2)
         else (amount / 100.0)::numeric(12, 2) end;

-- Minor units of an amount in major units; the other way round is soletape.major.
create or replace function soletape.minor(amount numeric, currency text) returns int
  language sql immutable parallel safe
  return case when currency in ('CLP', 'JPY', 'KRW', 'VND') then amount::int
         else (amount * 100)::int end;

-- One row per size, unpacked. It runs as its reader, who therefore may read the tape.
create or replace view public.market_data_v2 with (security_invoker = true) as
select
  b.product_id,
  s.id as size_id,
  b.provider,
  soletape.major(b.lowest_ask[s.ordinal], b.currency) as lowest_ask,
  soletape.major(b.highest_bid[s.ordinal], b.currency) as highest_bid,
  soletape.major(b.last_sale[s.ordinal], b.currency) as last_sale,
  b.sales_7d[s.ordinal]::int as sales_7d,
  b.currency,
  b.observed_at as snapshot_at
from soletape.market_books b
join public.product_sizes_v2 s on s.product_id = b.product_id
where case when s.ordinal <= 8 * length(b.sent)
      then get_bit(b.sent, s.ordinal - 1) = 1 else false end;

do $$
declare
  reader text;
begin
  revoke all on public.market_data_v2 from public;
  foreach reader in array array['anon', 'authenticated', 'service_role'] loop
    if exists (select from pg_roles where rolname = reader) then
      execute format('revoke all on public.market_data_v2 from %I', reader);
      execute format('grant select on public.market_data_v2 to %I', reader);
    end if;
  end loop;
end $$;

-- Makes the day partitions from first_day on; returns how many were new. Days are UTC. A partition
-- lives for eight days and is compacted once its day is over, so vacuuming it would only add slack.
-- It is made beside the tape and attached: `create table ... partition of` needs the tape to itself
-- and would wait behind any transaction that has read it, with every page behind it.
create or replace function soletape.ensure_book_partitions(first_day date, days int) returns int
  language plpgsql
  set search_path = ''
as $$
declare
  made int := 0;
  day date;
  name text;
begin
  for i in 0 .. days - 1 loop
    day := first_day + i;
    name := 'market_books_' || to_char(day, 'YYYYMMDD');
    if to_regclass('soletape.' || name) is null then
      perform pg_advisory_xact_lock(hashtext('soletape.market_books'));
      if to_regclass('soletape.' || name) is null then
        execute format(
          'create table soletape.%I (like soletape.market_books including all)
           with (autovacuum_enabled = off)',
          name);
        execute format('alter table soletape.%I enable row level security', name);
        execute format(
          'alter table soletape.market_books attach partition soletape.%I
           for values from (%L) to (%L)',
          name, day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC');
        made := made + 1;
      end if;
    end if;
  end loop;
  return made;
end $$;

-- Drops the partitions of days before first_kept; returns how many. A day with books goes only when it
-- is history.
create or replace function soletape.drop_book_partitions(first_kept date) returns int
  language plpgsql set search_path = '' as $$
declare
  dropped int := 0;
  partition_name text;
  has_books boolean;
begin
  perform pg_advisory_xact_lock(hashtext('soletape.market_books'));
  for partition_name in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'soletape.market_books'::regclass
      and c.relname < 'market_books_' || to_char(first_kept, 'YYYYMMDD')
    order by c.relname
  loop
    execute format('select exists (select from soletape.%I)', partition_name) into has_books;
    if not has_books or exists (
      select from soletape.history_days h where to_char(h.day, 'YYYYMMDD') = right(partition_name, 8))
    then
      execute format('drop table soletape.%I', partition_name);
      dropped := dropped + 1;
    end if;
  end loop;
  return dropped;
end $$;
