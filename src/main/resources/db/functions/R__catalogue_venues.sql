-- What the venues call products and sizes, a row per venue instead of a column each. The columns stay,
-- as other clients rely on them; catalog.Provider names the same ones. A venue has its lines in each.

create or replace view soletape.product_venues with (security_invoker = true) as
select p.id as product_id, 'stockx' as provider, p.stockx_product_id as venue_product_id, p.popularity_score
from public.products_v2 p where p.stockx_product_id is not null
union all
select p.id, 'alias', p.alias_catalog_id, p.popularity_score
from public.products_v2 p where p.alias_catalog_id is not null;

create or replace view soletape.size_venues with (security_invoker = true) as
select s.product_id, s.id as size_id, v.provider, v.venue_size_id
from public.product_sizes_v2 s
cross join lateral (values
  ('stockx', s.stockx_variant_id),
  ('alias', trim_scale(s.alias_size)::text)) v (provider, venue_size_id)
where v.venue_size_id is not null;

-- A venue's place where venues are shown one after the other, and the first of two has a say before the
-- other; catalog.Provider says the same. An unknown one comes last.
create or replace function soletape.venue_place(provider text) returns int
  language sql immutable parallel safe return array_position(array['stockx', 'alias'], provider);
