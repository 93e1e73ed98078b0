-- Links of pairs that other clients set are theirs. A link the service writes leaves its mark in the
-- row, made of the link itself; one that somebody wrote since does not fit the mark.

create or replace function soletape.inventory_columns()
  returns table (place int, name text, kind text, declared text)
  language sql immutable set search_path = '' as $$
  values
    (1, 'id', 'id', null),
    (2, 'user_id', 'uuid', null),
    (3, 'sku', 'text', 'text'),
    (4, 'size', 'text', 'text'),
    (5, 'purchase_price', 'amount', 'numeric(12,2)'),
    (6, 'purchase_currency', 'currency', 'character(3)'),
    (7, 'purchase_rate', 'rate', 'numeric(18,8)'),
    (8, 'rate_currency', 'currency', 'character(3)'),
    (9, 'purchase_date', 'date', 'date'),
    (10, 'condition', 'text', 'text'),
    (11, 'notes', 'text', 'text'),
    (12, 'status', 'status', 'text'),
    (13, 'sold_price', 'amount', 'numeric(12,2)'),
    (14, 'payout', 'amount', 'numeric(12,2)'),
    (15, 'sold_currency', 'currency', 'character(3)'),
    (16, 'sold_at', 'date', 'date'),
    (17, 'sold_venue', 'text', 'text'),
    (18, 'product_v2_id', 'uuid', 'uuid'),
    (19, 'size_v2_id', 'uuid', 'uuid'),
    (20, 'created_at', 'moment', 'timestamp with time zone'),
    (21, 'updated_at', 'moment', 'timestamp with time zone'),
    (22, 'link_mark', 'uuid', 'uuid')
$$;

-- What a row says of its link when the service made it.
create function soletape.link_mark(product uuid, size uuid) returns uuid
  language sql immutable parallel safe
  return md5(product::text || coalesce(size::text, ''))::uuid;

-- Whether somebody else chose a row's link.
create function soletape.is_chosen_link(product uuid, size uuid, mark uuid) returns boolean
  language sql immutable parallel safe
  return product is not null and mark is distinct from soletape.link_mark(product, size);

drop function soletape.link_items(text[], uuid[], text[], text[], uuid[], uuid[]);

-- Writes a part of the links in pg_temp.pair_links to rows that did not change meanwhile; returns how
-- many were written. A row that the table refuses to have changed, as a rule younger than the row
-- does, keeps no other from its link: rows are then tried person by person, and hers one by one.
create function soletape.link_pairs(
    wanted_part bigint, owner uuid default null, item text default null) returns int
  language plpgsql set search_path = '' as $$
declare
  linked int;
  one record;
begin
  begin
    update soletape.inventory i set product_v2_id = l.product, size_v2_id = l.size_id,
      link_mark = soletape.link_mark(l.product, l.size_id)
    from pg_temp.pair_links l
    where l.part = wanted_part and i.user_id = l.user_id and i.id = l.id and i.version = l.version
      and (owner is null or i.user_id = owner and l.user_id = owner)
      and (item is null or i.id = item and l.id = item);
    get diagnostics linked = row_count;
    return linked;
  exception when others then
    if item is not null then
      return 0;
    end if;
    linked := 0;
  end;
  for one in
    select distinct l.user_id, case when owner is not null then l.id end as id
    from pg_temp.pair_links l
    where l.part = wanted_part and (owner is null or l.user_id = owner)
  loop
    linked := linked + soletape.link_pairs(wanted_part, one.user_id, one.id);
  end loop;
  return linked;
end $$;

revoke all on function soletape.link_mark(uuid, uuid),
  soletape.is_chosen_link(uuid, uuid, uuid), soletape.link_pairs(bigint, uuid, text) from public;

-- An inventory in use gets the column; one that waits to be adopted stays as it is.
do $$
declare
  reader text;
begin
  foreach reader in array array['anon', 'authenticated', 'service_role'] loop
    if exists (select from pg_roles where rolname = reader) then
      execute format('revoke all on function soletape.link_mark(uuid, uuid),
        soletape.is_chosen_link(uuid, uuid, uuid), soletape.link_pairs(bigint, uuid, text) from %I', reader);
    end if;
  end loop;
  if to_regclass('soletape.inventory') is not null then
    alter table public."Inventory" add column if not exists link_mark uuid;
    perform soletape.build_inventory_view();
    alter function soletape.write_inventory() set search_path = '';
  end if;
end $$;
