-- What products are searched in, kept beside them so that a search reads no patterns: small letters,
-- one blank between two words and around all. Marks count as blanks, and the style code stands there
-- without its marks as well.

create table soletape.product_texts (
  product_id uuid primary key references public.products_v2 (id) on delete cascade,
  text text not null
);

alter table soletape.product_texts enable row level security;
revoke all on soletape.product_texts from public;

-- A text as it stands in there; market.SearchText does the same with what somebody types.
create function soletape.search_text(typed text) returns text
  language sql immutable parallel safe set search_path = '' as $$
  select ' ' || btrim(regexp_replace(lower(typed),
    '[-_/.,()\[\]''"&+:;!?#*’‘“”–\s]+', ' ', 'g')) || ' '
$$;

create function soletape.keep_product_text() returns trigger
  language plpgsql set search_path = '' as $$
begin
  insert into soletape.product_texts as kept (product_id, text)
  values (new.id, soletape.search_text(concat_ws(' ', new.sku,
    regexp_replace(new.sku, '[^A-Za-z0-9]', '', 'g'), new.brand, new.model, new.colorway)))
  on conflict (product_id) do update set text = excluded.text where kept.text <> excluded.text;
  return null;
end $$;

create trigger keep_product_text
  after insert or update of sku, brand, model, colorway on public.products_v2
  for each row execute function soletape.keep_product_text();

insert into soletape.product_texts (product_id, text)
select id, soletape.search_text(concat_ws(' ', sku, regexp_replace(sku, '[^A-Za-z0-9]', '', 'g'),
  brand, model, colorway))
from public.products_v2;

revoke all on function soletape.search_text(text), soletape.keep_product_text() from public;

do $$
declare
  reader text;
begin
  foreach reader in array array['anon', 'authenticated', 'service_role'] loop
    continue when not exists (select from pg_roles where rolname = reader);
    execute format('revoke all on soletape.product_texts from %I', reader);
    execute format('revoke all on function soletape.search_text(text) from %I', reader);
    execute format('revoke all on function soletape.keep_product_text() from %I', reader);
  end loop;
end $$;
