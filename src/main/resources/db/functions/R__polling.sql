-- What polling remembers, as it is asked for.

-- Polls that the venue had no usable answer to: nothing is owed for them in their slot any more, and
-- nothing is awaited. Tried again a few times within the slot all the same.
create or replace view soletape.bad_items with (security_invoker = true) as
select product_id, provider, slot, tries from soletape.failed_polls where kind = 'bad_item';

-- The pairs somebody holds; none while an inventory that was here before waits to be adopted.
create or replace function soletape.held_sizes() returns table (product_id uuid, size_id uuid)
  language plpgsql stable set search_path = '' as $$
begin
  if to_regclass('soletape.inventory') is not null then
    return query select i.product_v2_id, i.size_v2_id from soletape.inventory i
      where i.product_v2_id is not null and i.status <> 'sold';
  end if;
end $$;
