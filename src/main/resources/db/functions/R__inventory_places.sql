-- Whose products and codes come first when there is not room for all.

-- What somebody holds or watches, with the first place a product has among one person's: 1 is what they have had
-- longest, and what they only watch comes behind all they hold; of some people or all.
drop function if exists soletape.held_places();
create or replace function soletape.held_places(owners uuid[] default null)
  returns table (product_id uuid, place int)
  language plpgsql stable set search_path = '' as $$
begin
  if to_regclass('soletape.inventory') is not null then
    return query
    select p.product, min(p.place)::int
    from (
      select c.product, row_number() over (
          partition by c.owner order by bool_and(c.watched), min(c.since) nulls last, c.product) as place
      from (
        select i.user_id as owner, i.product_v2_id as product, false as watched, i.created_at as since
        from soletape.inventory i where i.product_v2_id is not null and i.status <> 'sold'
          and (owners is null or i.user_id = any (owners))
        union all
        select w.user_id, w.product_id, true, w.watched_at
        from soletape.watches w where owners is null or w.user_id = any (owners)) c
      group by c.owner, c.product) p
    group by p.product;
  end if;
end $$;

-- What becomes of a person's paused products that somebody holds, by id: 'waiting' where there is no place
-- for them, 'wanted' where the next run finds one. Empty when there are none.
create or replace function soletape.paused_states(owner uuid, first_codes int) returns jsonb
  language plpgsql stable set enable_seqscan = off set search_path = '' as $$
declare
  weakest int := coalesce((select r.admits from soletape.product_room r), 3);
  paused uuid[] := array(
    select z.product_id from soletape.paused_products z
    where exists (select from soletape.inventory o
                  where o.user_id = owner and o.product_v2_id = z.product_id)
      and exists (select from soletape.inventory i
                  where i.product_v2_id = z.product_id and i.status <> 'sold'));
  -- Among whose products it comes first claims its place, which may be somebody else.
  firsts uuid[];
begin
  if weakest = 2 and cardinality(paused) > 0 then
    firsts := array(
      select h.product_id
      from soletape.held_places(array(
        select i.user_id from soletape.inventory i
        where i.product_v2_id = any (paused) and i.status <> 'sold' and i.user_id is not null
        union
        select w.user_id from soletape.watches w where w.product_id = any (paused))) h
      where h.place <= first_codes);
  end if;
  return (
    select coalesce(jsonb_object_agg(p.id, case
      when weakest = 1 or p.id = any (firsts) then 'wanted' else 'waiting' end), '{}')
    from unnest(paused) p (id));
end $$;

-- The codes people wait for, each with its place behind the products its owner holds; of some people or all.
create or replace function soletape.wish_places(owners uuid[] default null)
  returns table (user_id uuid, code text, wished_at timestamptz, place int)
  language plpgsql stable set search_path = '' as $$
begin
  if to_regclass('soletape.inventory') is not null then
    return query
    with wishes as materialized (
      select w.user_id, w.code, w.wished_at, row_number() over (
        partition by w.user_id order by w.wished_at, w.code) as place
      from soletape.code_wishes w join soletape.wanted_codes c on c.code = w.code
      where c.dropped_at is null and (owners is null or w.user_id = any (owners))
    ), held as materialized (
      select i.user_id, count(distinct i.product_v2_id) as products from soletape.inventory i
      where i.product_v2_id is not null and i.status <> 'sold'
        and i.user_id in (select w.user_id from wishes w)
      group by i.user_id
    )
    select w.user_id, w.code, w.wished_at, (w.place + coalesce(h.products, 0))::int
    from wishes w left join held h on h.user_id = w.user_id;
  end if;
end $$;

-- How many pairs people have, owned and sold.
create or replace function soletape.pair_count() returns bigint
  language plpgsql stable set search_path = '' as $$
begin
  return case when to_regclass('soletape.inventory') is null then 0
    else (select count(*) from soletape.inventory) end;
end $$;
