-- Cells of other types than ours, read without ever raising.

create or replace function soletape.as_uuid(cell text) returns uuid
  language plpgsql immutable strict parallel safe set search_path = '' as $$
begin
  return case when cell ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then cell::uuid end;
end $$;

-- A price kept as text may name its currency by a mark, which counts where no column names one.
create or replace function soletape.amount_mark(cell text) returns text
  language sql immutable strict parallel safe
  return upper(substring(cell from '[A-Za-z]{0,2}[$€£¥]'));

-- "120", "120.5", "1,234.50", "1.234,50", "120,50", with or without a mark such as "£" or "US$";
-- "1.234" could be two amounts and is none.
create or replace function soletape.as_amount(cell text) returns numeric
  language plpgsql immutable strict parallel safe set search_path = ''
as $$
declare
  bare text := translate(
    regexp_replace(cell, '[A-Za-z]{0,2}[$€£¥]', ''), ' ' || chr(160), '');
begin
  if bare ~ '^-?[0-9]{1,3}(,[0-9]{3})+[.][0-9]{1,2}$' then
    bare := replace(bare, ',', '');
  elsif bare ~ '^-?[0-9]{1,3}([.][0-9]{3})+,[0-9]{1,2}$' then
    bare := replace(replace(bare, '.', ''), ',', '.');
  elsif bare ~ '^-?[0-9]{1,10},[0-9]{1,2}$' then
    bare := replace(bare, ',', '.');
  end if;
  return case when bare ~ '^-?[0-9]{1,10}([.][0-9]{1,2})?$' then bare::numeric end;
end $$;

create or replace function soletape.as_rate(cell text) returns numeric
  language plpgsql immutable strict parallel safe set search_path = '' as $$
begin
  return case when cell ~ '^[0-9]{1,10}([.][0-9]{1,15})?$' and cell ~ '[1-9]'
         then cell::numeric end;
end $$;

-- ISO dates, with or without a time, and 31.12.2025.
create or replace function soletape.as_date(cell text) returns date
  language plpgsql immutable strict set search_path = '' as $$
declare
  bare text := btrim(cell);
begin
  if bare ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}' then
    return make_date(
      substr(bare, 1, 4)::int, substr(bare, 6, 2)::int, substr(bare, 9, 2)::int);
  elsif bare ~ '^[0-9]{1,2}[.][0-9]{1,2}[.][0-9]{4}$' then
    return make_date(split_part(bare, '.', 3)::int, split_part(bare, '.', 2)::int,
      split_part(bare, '.', 1)::int);
  end if;
  return null;
exception when others then
  return null;
end $$;

-- What a file says besides, a JSON object.
create or replace function soletape.as_extra(cell text) returns jsonb
  language plpgsql immutable strict parallel safe set search_path = '' as $$
begin
  return case when jsonb_typeof(cell::jsonb) = 'object' then cell::jsonb end;
exception when others then
  return null;
end $$;
