-- What polling remembers, as it is asked for.

-- Polls that the venue had no usable answer to: nothing is owed for them in their slot any more, and
-- nothing is awaited. Tried again a few times within the slot all the same.
create or replace view soletape.bad_items with (security_invoker = true) as
select product_id, provider, slot, tries from soletape.failed_polls where kind = 'bad_item';

-- The slot a venue that has a product owes its book in: for hot products one, for the others another.
create or replace function soletape.due_slot(
    popularity_score int, hot_slot timestamptz, cold_slot timestamptz)
  returns timestamptz language sql immutable parallel safe
  return case when soletape.is_hot(popularity_score) then hot_slot else cold_slot end;

-- Whether that book is awaited: until the newest one is of that slot or a later one, or the venue's answer
-- in that slot was one that cannot be used.
create or replace function soletape.is_awaited(
    due timestamptz, newest_observed timestamptz, has_unusable_answer boolean)
  returns boolean language sql immutable parallel safe
  return coalesce(newest_observed < due, true) and not has_unusable_answer;

-- Every venue that has a product that is polled, with the slot it owes.
drop function if exists soletape.due_venues(timestamptz, timestamptz);
create function soletape.due_venues(hot_slot timestamptz, cold_slot timestamptz)
  returns table (product_id uuid, provider text, hot boolean, slot timestamptz, awaited boolean)
  language plpgsql stable rows 20000 set search_path = '' as $$
begin
  return query
  with seen as materialized (
    select s.product_id, s.provider, s.observed_at from soletape.venue_summaries s
  ), unusable as materialized (
    select b.product_id, b.provider, b.slot from soletape.bad_items b
    where b.slot in (hot_slot, cold_slot)
  )
  select v.product_id, v.provider, soletape.is_hot(v.popularity_score), d.slot,
    soletape.is_awaited(d.slot, s.observed_at, b.slot is not null)
  from soletape.product_venues v
  cross join lateral (
    select soletape.due_slot(v.popularity_score, hot_slot, cold_slot)) d (slot)
  left join seen s on s.product_id = v.product_id and s.provider = v.provider
  left join unusable b
    on b.product_id = v.product_id and b.provider = v.provider and b.slot = d.slot
  where not exists (select from soletape.paused_products z where z.product_id = v.product_id);
end $$;

-- Whether a slot is settled: nothing that is due in it is awaited any more from these venues. The slots are those
-- hot and other products are due in up to it; a product without a size at a venue is not asked for there.
create or replace function soletape.is_settled(
    wanted timestamptz, hot_slot timestamptz, cold_slot timestamptz, venues text[])
  returns boolean language plpgsql stable set search_path = '' as $$
declare
  products uuid[];
  providers text[];
begin
  select array_agg(d.product_id), array_agg(d.provider) into products, providers
    from soletape.due_venues(hot_slot, cold_slot) d
    where d.awaited and d.slot = wanted and d.provider = any (venues);
  return not exists (
    select from soletape.size_venues z
    join unnest(products, providers) d (product_id, provider)
      on d.product_id = z.product_id and d.provider = z.provider);
end $$;

-- What somebody holds or watches; of what is held none while an inventory that was here before waits to be
-- adopted.
create or replace function soletape.held_sizes() returns table (product_id uuid, size_id uuid)
  language plpgsql stable set search_path = '' as $$
begin
  if to_regclass('soletape.inventory') is not null then
    return query select i.product_v2_id, i.size_v2_id from soletape.inventory i
      where i.product_v2_id is not null and i.status <> 'sold';
  end if;
  return query select w.product_id, w.size_id from soletape.watches w;
end $$;
