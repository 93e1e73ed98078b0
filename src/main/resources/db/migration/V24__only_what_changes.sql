-- An edit of an adopted pair converts the columns it changes and no others: a cell that stays may hold
-- what its own type would not take back from us, as a currency in an enum of small letters.
-- A price kept as text may name its currency by a mark, which counts where no column names one.

create function soletape.amount_mark(cell text) returns text
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

-- As V9 made it, for the rules above.
create or replace function soletape.build_inventory_view() returns boolean
  language plpgsql set search_path = ''
as $build$
declare
  part record;
  cell text;
  value text;
  is_new text;
  is_kept text;
  id_type text;
  shown text := '';
  names text := '';
  given text := '';
  changed text := '';
  variables text := '';
  guarded text := '';
begin
  drop view if exists soletape.inventory;
  drop function if exists soletape.write_inventory();
  if to_regclass('public."Inventory"') is null or exists (
      select from soletape.inventory_columns() c where not exists (
        select from pg_attribute a where a.attrelid = to_regclass('public."Inventory"')
          and a.attname = c.name and not a.attisdropped)) then
    return false;
  end if;

  for part in
    select c.name, c.kind, c.declared, m.marks, m.moves, format_type(a.atttypid, null) as type,
      format_type(a.atttypid, a.atttypmod) as full_type, t.typcategory as category, a.attnotnull,
      a.attgenerated <> '' or a.attidentity = 'a' as is_fixed, a.attidentity <> '' as is_counted,
      case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end as fallback,
      k.is_checked,
      case when c.kind = 'status' then array[
        soletape.word_of_status('held', t.oid, pg_get_expr(d.adbin, d.adrelid), k.is_checked),
        soletape.word_of_status('listed', t.oid, null, k.is_checked),
        soletape.word_of_status('sold', t.oid, null, k.is_checked)] end as words
    from soletape.inventory_columns() c
    join pg_attribute a on a.attrelid = 'public."Inventory"'::regclass and a.attname = c.name
    join pg_type t on t.oid = a.atttypid
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    cross join lateral (
      select
        string_agg(format('soletape.amount_mark(i.%I::text)', p.attname), ', '
          order by p.attnum) as marks,
        string_agg(format('new.%1$I is distinct from old.%1$I', p.attname), ' or '
          order by p.attnum) as moves
      from pg_attribute p join pg_type y on y.oid = p.atttypid
      where p.attrelid = a.attrelid and y.typcategory = 'S' and t.typcategory = 'S'
        and p.attname = any (case c.name when 'purchase_currency' then array['purchase_price']
          when 'sold_currency' then array['sold_price', 'payout'] end)) m
    cross join lateral (select exists (
      select from pg_constraint o where o.conrelid = a.attrelid and o.contype = 'c'
        and a.attnum = any (o.conkey)) as is_checked) k
    order by c.place
  loop
    cell := soletape.inventory_shown(part.kind, part.type, format('i.%I', part.name));
    is_new := format('new.%1$I is distinct from old.%1$I', part.name);
    is_kept := is_new;
    if part.marks is not null then
      -- The mark of an amount goes when the amount is written anew, so the currency is written too.
      is_kept := format('(%s or %s is null and new.%I is not null and (%s))', is_new, cell,
        part.name, part.moves);
      is_new := format('%s or %s', is_new, part.moves);
      cell := format('coalesce(%s, %s)', cell, part.marks);
    end if;
    shown := shown || format(', %s as %I', cell, part.name);
    if part.kind = 'id' then
      id_type := part.type;
      if part.fallback is null and not part.is_counted then
        names := names || ', id';
        given := given || format(', gen_random_uuid()::%s', part.type);
      end if;
      continue;
    end if;
    continue when part.is_fixed or part.kind = 'moment' and part.type not like 'timestamp%';

    value := format('new.%I', part.name);
    if part.kind = 'status' then
      value := format('(case new.%1$I when ''held'' then %2$L when ''listed'' then %3$L '
        'when ''sold'' then %4$L else new.%1$I end)',
        part.name, part.words[1], part.words[2], part.words[3]);
    end if;
    -- A value that the column cannot take, or not whole, is told with the column's name.
    if part.full_type <> coalesce(part.declared, 'uuid') then
      variables := variables || format(E'  w_%s %s;\n', part.name, part.full_type);
      -- What stays as it is needs no value, and may be one that this would not make.
      guarded := guarded || format(
        E'    if tg_op = ''INSERT'' or %s then\n    doing := %L;\n    w_%s := %s;\n', is_new,
        part.name, part.name,
        soletape.inventory_stored(part.kind, part.type, part.category, value));
      value := 'w_' || part.name;
      if part.kind in ('amount', 'rate', 'date') then
        guarded := guarded || format(
          E'    if (%s) is distinct from new.%I then\n'
          '      raise exception ''it cannot hold %%'', new.%I;\n    end if;\n',
          soletape.inventory_shown(part.kind, part.type, value), part.name, part.name);
      end if;
      guarded := guarded || E'    end if;\n';
    end if;
    names := names || format(', %I', part.name);
    given := given || ', ' || case when part.attnotnull and part.fallback is not null
      then format('coalesce(%s, %s)', value, part.fallback) else value end;
    if part.name <> 'user_id' then
      changed := changed || format(
        ', %1$I = case when %3$s then %2$s else i.%1$I end', part.name, value, is_kept);
    end if;
  end loop;

  execute format(
    'create view soletape.inventory with (security_invoker = true) as
     select i.xmin::text as version%s from public."Inventory" i',
    shown);
  execute format($write$
    create function soletape.write_inventory() returns trigger language plpgsql as $body$
    declare
      doing text;
    %1$s
    begin
      if tg_op = 'DELETE' then
        delete from public."Inventory" i where i.id = old.id::%2$s and i.xmin::text = old.version;
        if not found then
          return null;
        end if;
        return old;
      end if;
      %3$s
      if tg_op = 'INSERT' then
        insert into public."Inventory" as i (%4$s) values (%5$s)
        returning %6$s, i.xmin::text into new.id, new.version;
        if not found then
          raise exception 'a trigger of the table dropped the row';
        end if;
        return new;
      end if;
      update public."Inventory" i set %7$s
      where i.id = old.id::%2$s and i.xmin::text = old.version
      returning i.xmin::text into new.version;
      if not found then
        return null;
      end if;
      return new;
    end $body$
    $write$,
    variables, id_type,
    case when guarded = '' then '' else
      E'begin\n' || guarded || $guard$
      exception when others then
        raise exception using errcode = '22000',
          message = format('column "%s" does not take this value: %s', doing, sqlerrm);
      end;
      $guard$ end,
    substr(names, 3), substr(given, 3),
    soletape.inventory_shown('id', id_type, 'i.id'), substr(changed, 3));
  create trigger write_inventory instead of insert or update or delete on soletape.inventory
    for each row execute function soletape.write_inventory();
  revoke all on soletape.inventory from public;
  revoke all on function soletape.write_inventory() from public;
  return true;
end $build$;

revoke all on function soletape.amount_mark(text) from public;

do $$
declare
  reader text;
begin
  foreach reader in array array['anon', 'authenticated', 'service_role'] loop
    if exists (select from pg_roles where rolname = reader) then
      execute format('revoke all on function soletape.amount_mark(text) from %I', reader);
    end if;
  end loop;
  if to_regclass('soletape.inventory') is not null then
    perform soletape.build_inventory_view();
    -- Triggers of somebody else's table run within it, and may need their own search path.
    if exists (select from pg_policies where schemaname = 'public' and tablename = 'Inventory'
        and policyname = 'inventory_own') then
      alter function soletape.write_inventory() set search_path = '';
    end if;
  end if;
end $$;
