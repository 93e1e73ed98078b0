-- What polling remembers, as it is asked for.

-- Polls that the venue had no usable answer to: nothing is owed for them in their slot any more, and
-- nothing is awaited. Tried again a few times within the slot all the same.
create or replace view soletape.bad_items with (security_invoker = true) as
select product_id, provider, slot, tries from soletape.failed_polls where kind = 'bad_item';

-- The slot a venue that has a product owes its book in: for hot products one, for the others another.
-- It is awaited until the newest book is of that slot or a later one, or the venue's answer in that slot
-- was one that cannot be used.
drop function if exists soletape.due_venues(timestamptz, timestamptz);
create function soletape.due_venues(hot_slot timestamptz, cold_slot timestamptz)
  returns table (product_id uuid, provider text, hot boolean, slot timestamptz, awaited boolean)
  language sql stable
begin atomic
  select v.product_id, v.provider, d.hot, d.slot,
    coalesce(s.observed_at < d.slot, true) and b.slot is null
  from soletape.product_venues v
  cross join lateral (
    select soletape.is_hot(v.popularity_score),
      case when soletape.is_hot(v.popularity_score) then hot_slot else cold_slot end) d (hot, slot)
  left join soletape.venue_summaries s
    on s.product_id = v.product_id and s.provider = v.provider
  left join soletape.bad_items b
    on b.product_id = v.product_id and b.provider = v.provider and b.slot = d.slot;
end;

-- The pairs somebody holds; none while an inventory that was here before waits to be adopted.
create or replace function soletape.held_sizes() returns table (product_id uuid, size_id uuid)
  language plpgsql stable set search_path = '' as $$
begin
  if to_regclass('soletape.inventory') is not null then
    return query select i.product_v2_id, i.size_v2_id from soletape.inventory i
      where i.product_v2_id is not null and i.status <> 'sold';
  end if;
end $$;
