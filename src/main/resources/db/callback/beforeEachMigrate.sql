-- A site may be answering: whoever waits for a table of its own makes every page wait behind it.
set local lock_timeout = '5s';

-- V9 takes an "Inventory" with these columns for our own and completes it. Somebody else's is out of
-- sight while V9 runs, in the same transaction: it is completed when it is adopted, never before.
do $$
begin
  if to_regprocedure('soletape.complete_inventory()') is null
      and to_regclass('soletape.accounts') is not null
      and not exists (select from pg_policies where schemaname = 'public'
        and tablename = 'Inventory' and policyname = 'inventory_own')
      and (select count(*) from information_schema.columns
        where table_schema = 'public' and table_name = 'Inventory'
          and column_name in ('id', 'user_id', 'product_v2_id', 'size_v2_id')) = 4 then
    alter table public."Inventory" rename to "Inventory of somebody else";
  end if;
end $$;
