-- Links of pairs to products. Those that other clients set are theirs. A link the service writes
-- leaves its mark in the row, made of the link itself; one that somebody wrote since does not fit it.

-- What a row says of its link when the service made it.
create or replace function soletape.link_mark(product uuid, size uuid) returns uuid
  language sql immutable parallel safe
  return md5(product::text || coalesce(size::text, ''))::uuid;

-- Whether somebody else chose a row's link.
create or replace function soletape.is_chosen_link(product uuid, size uuid, mark uuid) returns boolean
  language sql immutable parallel safe
  return product is not null and mark is distinct from soletape.link_mark(product, size);

-- Writes a part of the links in pg_temp.pair_links to rows that did not change meanwhile; returns how
-- many were written. A row that the table refuses to have changed, as a rule younger than the row
-- does, keeps no other from its link: rows are then tried person by person, and hers one by one.
create or replace function soletape.link_pairs(
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
