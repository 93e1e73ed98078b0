-- What the roles behind Supabase's REST API may do in the private schema, whatever a project grants by
-- default: nothing, and nobody calls a function. Stated anew whenever anything was migrated, so that
-- no table or function that was added is forgotten.
do $$
declare
  reader text;
begin
  revoke all on schema soletape from public;
  revoke all on all tables in schema soletape from public;
  revoke all on all functions in schema soletape from public;
  foreach reader in array array['anon', 'authenticated', 'service_role'] loop
    if exists (select from pg_roles where rolname = reader) then
      execute format('revoke all on schema soletape from %I', reader);
      execute format('revoke all on all tables in schema soletape from %I', reader);
      execute format('revoke all on all sequences in schema soletape from %I', reader);
      execute format('revoke all on all functions in schema soletape from %I', reader);
      -- Tape and history are read through their views, which run as their reader. Without usage on
      -- the schema neither a table itself nor a partition can be named.
      execute format('grant select on soletape.market_books, soletape.market_months to %I', reader);
    end if;
  end loop;
  grant execute on function soletape.major(int, text), soletape.packed_size(bytea, int),
    soletape.unpacked_days(bytea, int, int) to public;
end $$;
