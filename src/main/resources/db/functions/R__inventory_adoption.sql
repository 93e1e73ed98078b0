-- Adds what is missing to public."Inventory", without a default and so without a rewrite: columns,
-- references, indexes. Changes nothing else. Returns what was added, in words.
create or replace function soletape.complete_inventory() returns text[] language plpgsql
  set search_path = '' as $$
declare
  part record;
  added text[] := '{}';
begin
  for part in select c.name, c.declared from soletape.inventory_columns() c
      where c.declared is not null and not exists (
        select from pg_attribute a where a.attrelid = 'public."Inventory"'::regclass
          and a.attname = c.name and not a.attisdropped)
      order by c.place
  loop
    execute format('alter table public."Inventory" add column %I %s', part.name, part.declared);
    added := added || format('column %s', part.name);
  end loop;

  for part in select l.name, l.target, a.attnum
      from (values ('product_v2_id', 'public.products_v2'),
                   ('size_v2_id', 'public.product_sizes_v2')) l (name, target)
      join pg_attribute a on a.attrelid = 'public."Inventory"'::regclass and a.attname = l.name
      where a.atttypid = 'uuid'::regtype and not exists (
        select from pg_constraint k where k.conrelid = 'public."Inventory"'::regclass
          and k.contype = 'f' and k.conkey = array[a.attnum])
  loop
    -- Values that were there before are not checked, let alone changed.
    execute format('alter table public."Inventory" add foreign key (%I) references %s (id)
      on delete set null not valid', part.name, part.target);
    added := added || format('reference of %s', part.name);
  end loop;

  for part in select a.attname as name, a.attnum, format_type(a.atttypid, null) as type
      from pg_attribute a where a.attrelid = 'public."Inventory"'::regclass
        and a.attname in ('user_id', 'product_v2_id', 'size_v2_id') order by a.attnum
  loop
    if not exists (select from pg_index x where x.indrelid = 'public."Inventory"'::regclass
        and x.indpred is null
        and case when part.type = 'uuid' then x.indkey[0] = part.attnum
            else pg_get_indexdef(x.indexrelid) like '%as_uuid(%' || part.name || '%' end) then
      execute format('create index on public."Inventory" (%s)',
        soletape.inventory_shown('uuid', part.type, quote_ident(part.name)));
      added := added || format('index on %s', part.name);
    end if;
  end loop;
  return added;
end $$;
