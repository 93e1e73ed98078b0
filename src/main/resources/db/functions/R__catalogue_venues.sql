-- What the venues call products and sizes, a row per venue instead of a column each. The columns stay,
-- as other clients rely on them; catalog.Provider names the same ones. A venue is a line in each view.

create or replace view soletape.product_venues with (security_invoker = true) as
select p.id as product_id, v.provider, v.venue_product_id
from public.products_v2 p
cross join lateral (values
  ('stockx', p.stockx_product_id),
  ('alias', p.alias_catalog_id)) v (provider, venue_product_id)
where v.venue_product_id is not null;

create or replace view soletape.size_venues with (security_invoker = true) as
select s.product_id, s.id as size_id, v.provider, v.venue_size_id
from public.product_sizes_v2 s
cross join lateral (values
  ('stockx', s.stockx_variant_id),
  ('alias', trim_scale(s.alias_size)::text)) v (provider, venue_size_id)
where v.venue_size_id is not null;
