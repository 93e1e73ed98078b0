-- What the roles behind Supabase's REST API may do, whatever the project grants by default. Older
-- projects give them everything on new tables of the public schema, truncate included, which row
-- security does not bind; hardened ones give nothing, not even functions to everyone.

revoke all on all functions in schema soletape from public;
-- The tape's view calls it as its reader.
grant execute on function soletape.major(int, text) to public;

do $$
declare
  reader text;
  -- An adopted table keeps the grants it came with.
  made_here boolean := exists (select from pg_policies
    where schemaname = 'public' and tablename = 'Inventory' and policyname = 'inventory_own');
begin
  foreach reader in array array['anon', 'authenticated', 'service_role'] loop
    continue when not exists (select from pg_roles where rolname = reader);
    execute format('revoke all on schema soletape from %I', reader);
    execute format('revoke all on all tables in schema soletape from %I', reader);
    execute format('revoke all on all sequences in schema soletape from %I', reader);
    execute format('revoke all on all functions in schema soletape from %I', reader);
    execute format('grant select on soletape.market_books to %I', reader);
    if made_here then
      execute format('revoke all on public."Inventory" from %I', reader);
      if reader = 'authenticated' then
        execute format('grant select, insert, update, delete on public."Inventory" to %I', reader);
      end if;
    end if;
  end loop;
end $$;

-- No schema of a caller can slip into a body that is text. A body in SQL's own syntax was bound to
-- its names when it was made, and a setting would keep it from being inlined.
do $$
declare
  routine regprocedure;
begin
  for routine in
    select p.oid from pg_proc p
    where p.pronamespace = 'soletape'::regnamespace and p.prosqlbody is null
      and not exists (select from unnest(p.proconfig) c where c like 'search_path=%')
  loop
    execute format('alter routine %s set search_path = ''''', routine);
  end loop;
end $$;
