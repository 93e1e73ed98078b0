-- What is on disk. In a cluster (deploy/citus.sql) a table that is spread lies on other nodes, and what is
-- here under its name is empty; then those are asked. The bodies are text, so that what only a cluster has
-- is looked for nowhere else.

create or replace function soletape.is_spread(relation regclass) returns boolean
  language plpgsql set search_path = '' as $$
begin
  if to_regclass('pg_catalog.pg_dist_partition') is null then
    return false;
  end if;
  return exists (select from pg_catalog.pg_dist_partition d where d.logicalrelid = relation);
end $$;

-- A table with its indexes, on all nodes.
create or replace function soletape.relation_bytes(relation regclass) returns bigint
  language plpgsql set search_path = '' as $$
begin
  if soletape.is_spread(relation) then
    return pg_catalog.citus_total_relation_size(relation);
  end if;
  return pg_total_relation_size(relation);
end $$;

-- Whether a table was changed since it was last rewritten: it has a free space map from then on.
create or replace function soletape.is_loose(relation regclass) returns boolean
  language plpgsql set search_path = '' as $$
begin
  if soletape.is_spread(relation) then
    return exists (
      select from pg_catalog.run_command_on_shards(
        relation, $command$select pg_relation_size('%s', 'fsm')$command$) s
      where s.success and s.result::bigint > 0);
  end if;
  return pg_relation_size(relation, 'fsm') > 0;
end $$;

-- All databases of the server that we may measure, and ours on the other nodes.
create or replace function soletape.database_bytes() returns bigint
  language plpgsql set search_path = '' as $$
declare
  bytes bigint;
begin
  select sum(pg_database_size(d.oid)) into bytes from pg_catalog.pg_database d
  where has_database_privilege(d.oid, 'connect');
  if to_regclass('pg_catalog.pg_dist_node') is not null then
    bytes := bytes + (
      select coalesce(sum(w.result::bigint), 0)
      from pg_catalog.run_command_on_workers('select pg_database_size(current_database())') w
      where w.success);
  end if;
  return bytes;
end $$;
