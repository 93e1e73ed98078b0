-- What products are searched in, kept beside them so that a search reads no patterns.

-- A text as it stands in there; market.SearchText does the same with what somebody types.
create or replace function soletape.search_text(typed text) returns text
  language sql immutable parallel safe set search_path = '' as $$
  select ' ' || btrim(regexp_replace(lower(typed),
    '[-_/.,()\[\]''"&+:;!?#*’‘“”–\s]+', ' ', 'g')) || ' '
$$;

-- All of a product's words; the style code stands there without its marks as well.
create or replace function soletape.product_text(sku text, brand text, model text, colorway text)
  returns text language sql stable parallel safe set search_path = '' as $$
  select soletape.search_text(
    concat_ws(' ', sku, regexp_replace(sku, '[^A-Za-z0-9]', '', 'g'), brand, model, colorway))
$$;

-- Whoever writes a product's words brings them up to it; what other clients wrote, the next run does.
-- Not a trigger, which tables that every node of a cluster holds cannot have.
drop trigger if exists keep_product_text on public.products_v2;
drop function if exists soletape.keep_product_text();

-- Products that were there before get what the rule above makes of them.
insert into soletape.product_texts as kept (product_id, text)
select p.id, soletape.product_text(p.sku, p.brand, p.model, p.colorway)
from public.products_v2 p
on conflict (product_id) do update set text = excluded.text where kept.text <> excluded.text;

-- Whether a product is polled in every slot, below it once a day; catalog.Product says the same.
create or replace function soletape.is_hot(popularity_score int) returns boolean
  language sql immutable parallel safe return popularity_score >= 50;
