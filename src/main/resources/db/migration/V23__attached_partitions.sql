-- A partition is made beside the tape and attached. `create table ... partition of` needs the tape to
-- itself and would wait behind any transaction that has read it, with every page behind it; attaching
-- lets readers and writers of the tape go on.
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
