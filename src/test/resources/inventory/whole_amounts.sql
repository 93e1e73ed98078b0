create view soletape.inventory with (security_invoker = true) as
select i.xmin::text as version,
  i.id::text as id,
  i.user_id as user_id,
  i.sku as sku,
  i.size as size,
  case when i.purchase_price::numeric between -9999999999 and 9999999999 then round(i.purchase_price::numeric, 2) end as purchase_price,
  nullif(upper(btrim((i.purchase_currency)::text)), '') as purchase_currency,
  case when i.purchase_rate > 0 and i.purchase_rate < 10000000000 then i.purchase_rate end as purchase_rate,
  nullif(upper(btrim((i.rate_currency)::text)), '') as rate_currency,
  soletape.as_date(i.purchase_date) as purchase_date,
  i.condition as condition,
  i.notes as notes,
  case lower(btrim(i.status)) when 'listed' then 'listed' when 'sold' then 'sold' else 'held' end as status,
  case when i.sold_price::numeric between -9999999999 and 9999999999 then round(i.sold_price::numeric, 2) end as sold_price,
  case when i.payout::numeric between -9999999999 and 9999999999 then round(i.payout::numeric, 2) end as payout,
  nullif(upper(btrim((i.sold_currency)::text)), '') as sold_currency,
  case when isfinite(i.sold_at) then i.sold_at end as sold_at,
  i.sold_venue as sold_venue,
  i.product_v2_id as product_v2_id,
  i.size_v2_id as size_v2_id,
  case when isfinite(i.created_at) then i.created_at end as created_at,
  case when isfinite(i.updated_at) then i.updated_at end as updated_at,
  i.link_mark as link_mark
from public."Inventory" i;

create function soletape.write_inventory() returns trigger language plpgsql as $body$
declare
  doing text;
  w_purchase_price integer;
  w_purchase_date text;
begin
  if tg_op = 'DELETE' then
    delete from public."Inventory" i where i.id = old.id::text and i.xmin::text = old.version;
    if not found then
      return null;
    end if;
    return old;
  end if;
  begin
    if tg_op = 'INSERT' or new.purchase_price is distinct from old.purchase_price then
      doing := 'purchase_price';
      w_purchase_price := trim_scale(new.purchase_price)::text::integer;
      if (case when w_purchase_price::numeric between -9999999999 and 9999999999 then round(w_purchase_price::numeric, 2) end) is distinct from new.purchase_price then
        raise exception 'it cannot hold %', new.purchase_price;
      end if;
    end if;
    if tg_op = 'INSERT' or new.purchase_date is distinct from old.purchase_date then
      doing := 'purchase_date';
      w_purchase_date := to_char(new.purchase_date, 'YYYY-MM-DD');
      if (soletape.as_date(w_purchase_date)) is distinct from new.purchase_date then
        raise exception 'it cannot hold %', new.purchase_date;
      end if;
    end if;
  exception when others then
    raise exception using errcode = '22000',
      message = format('column "%s" does not take this value: %s', doing, sqlerrm);
  end;
  if tg_op = 'INSERT' then
    insert into public."Inventory" as i
      (id,
       user_id,
       sku,
       size,
       purchase_price,
       purchase_currency,
       purchase_rate,
       rate_currency,
       purchase_date,
       condition,
       notes,
       status,
       sold_price,
       payout,
       sold_currency,
       sold_at,
       sold_venue,
       product_v2_id,
       size_v2_id,
       created_at,
       updated_at,
       link_mark)
    values
      (gen_random_uuid()::text,
       new.user_id,
       new.sku,
       new.size,
       w_purchase_price,
       new.purchase_currency,
       new.purchase_rate,
       new.rate_currency,
       w_purchase_date,
       new.condition,
       new.notes,
       (case new.status when 'held' then 'active' when 'listed' then 'listed' when 'sold' then 'sold' else new.status end),
       new.sold_price,
       new.payout,
       new.sold_currency,
       new.sold_at,
       new.sold_venue,
       new.product_v2_id,
       new.size_v2_id,
       new.created_at,
       new.updated_at,
       new.link_mark)
    returning i.id::text, i.xmin::text into new.id, new.version;
    if not found then
      raise exception 'a trigger of the table dropped the row';
    end if;
    return new;
  end if;
  update public."Inventory" i set
    sku = case when new.sku is distinct from old.sku then new.sku else i.sku end,
    size = case when new.size is distinct from old.size then new.size else i.size end,
    purchase_price = case when new.purchase_price is distinct from old.purchase_price then w_purchase_price else i.purchase_price end,
    purchase_currency = case when new.purchase_currency is distinct from old.purchase_currency then new.purchase_currency else i.purchase_currency end,
    purchase_rate = case when new.purchase_rate is distinct from old.purchase_rate then new.purchase_rate else i.purchase_rate end,
    rate_currency = case when new.rate_currency is distinct from old.rate_currency then new.rate_currency else i.rate_currency end,
    purchase_date = case when new.purchase_date is distinct from old.purchase_date then w_purchase_date else i.purchase_date end,
    condition = case when new.condition is distinct from old.condition then new.condition else i.condition end,
    notes = case when new.notes is distinct from old.notes then new.notes else i.notes end,
    status = case when new.status is distinct from old.status then (case new.status when 'held' then 'active' when 'listed' then 'listed' when 'sold' then 'sold' else new.status end) else i.status end,
    sold_price = case when new.sold_price is distinct from old.sold_price then new.sold_price else i.sold_price end,
    payout = case when new.payout is distinct from old.payout then new.payout else i.payout end,
    sold_currency = case when new.sold_currency is distinct from old.sold_currency then new.sold_currency else i.sold_currency end,
    sold_at = case when new.sold_at is distinct from old.sold_at then new.sold_at else i.sold_at end,
    sold_venue = case when new.sold_venue is distinct from old.sold_venue then new.sold_venue else i.sold_venue end,
    product_v2_id = case when new.product_v2_id is distinct from old.product_v2_id then new.product_v2_id else i.product_v2_id end,
    size_v2_id = case when new.size_v2_id is distinct from old.size_v2_id then new.size_v2_id else i.size_v2_id end,
    created_at = case when new.created_at is distinct from old.created_at then new.created_at else i.created_at end,
    updated_at = case when new.updated_at is distinct from old.updated_at then new.updated_at else i.updated_at end,
    link_mark = case when new.link_mark is distinct from old.link_mark then new.link_mark else i.link_mark end
  where i.id = old.id::text and i.xmin::text = old.version
  returning i.xmin::text into new.version;
  if not found then
    return null;
  end if;
  return new;
end $body$;

create trigger write_inventory instead of insert or update or delete on soletape.inventory
  for each row execute function soletape.write_inventory();
