-- Whose products and codes come first when there is not room for all.

-- What somebody holds, with the first place a product has among one person's: 1 is what they have had longest.
create or replace function soletape.held_places() returns table (product_id uuid, place int)
  language plpgsql stable set search_path = '' as $$
begin
  if to_regclass('soletape.inventory') is not null then
    return query
    select p.product_v2_id, min(p.place)::int
    from (
      select i.product_v2_id, row_number() over (
          partition by i.user_id order by min(i.created_at) nulls last, i.product_v2_id) as place
      from soletape.inventory i where i.product_v2_id is not null and i.status <> 'sold'
      group by i.user_id, i.product_v2_id) p
    group by p.product_v2_id;
  end if;
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
