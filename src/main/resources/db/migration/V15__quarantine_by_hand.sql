-- What a person decides about quotes that are held back, and who may decide it on the site.

create table soletape.operators (
  user_id uuid primary key references soletape.accounts (id) on delete cascade,
  since timestamptz not null
);

-- What a venue lists under a style code and somebody has seen to be another shoe: not found again.
create table soletape.rejected_listings (
  product_id uuid not null references public.products_v2 (id) on delete cascade,
  provider text not null check (provider in ('stockx', 'alias')),
  venue_id text not null,
  rejected_at timestamptz not null,
  primary key (product_id, provider, venue_id)
);

alter table soletape.operators enable row level security;
alter table soletape.rejected_listings enable row level security;

-- Lets what is held of a product at a venue into latest and the summary as record_book would have:
-- only from a newer book. The tape has it already. Returns how many quotes there were.
create function soletape.confirm_held(product uuid, venue text, confirmed_at timestamptz)
  returns int language plpgsql set search_path = '' as $$
declare
  confirmed int;
  held_slot timestamptz;
  book soletape.market_books;
begin
  with released as (
    delete from soletape.held_quotes h where h.product_id = product and h.provider = venue
    returning h.*
  ), latest as (
    insert into public.market_latest_v2 as l
      (product_id, size_id, provider, lowest_ask, highest_bid, last_sale, currency, snapshot_at)
    select r.product_id, r.size_id, r.provider, r.lowest_ask, r.highest_bid, r.last_sale,
      r.currency, r.observed_at
    from released r
    on conflict (product_id, size_id, provider) do update set
      lowest_ask = excluded.lowest_ask, highest_bid = excluded.highest_bid,
      last_sale = excluded.last_sale, currency = excluded.currency,
      snapshot_at = excluded.snapshot_at
    where l.snapshot_at <= excluded.snapshot_at
  )
  select count(*)::int, max(r.slot) into confirmed, held_slot from released r;

  select * into book from soletape.market_books b
  where b.product_id = product and b.provider = venue and b.slot = held_slot;
  if found then
    perform soletape.summarise(product, venue, book.slot, book.observed_at, book.currency,
      book.lowest_ask, book.highest_bid, array(
        select i + 1 from generate_series(0, 8 * length(book.sent) - 1) i
        where get_bit(book.sent, i) = 1));
  end if;
  -- Pages that were drawn before are not right any more.
  update public.products_v2 p set updated_at = confirmed_at where p.id = product and confirmed > 0;
  return confirmed;
end $$;

revoke all on soletape.operators, soletape.rejected_listings from public;
revoke all on function soletape.confirm_held(uuid, text, timestamptz) from public;

do $$
declare
  reader text;
begin
  foreach reader in array array['anon', 'authenticated', 'service_role'] loop
    if exists (select from pg_roles where rolname = reader) then
      execute format(
        'revoke all on soletape.operators, soletape.rejected_listings from %I', reader);
      execute format(
        'revoke all on function soletape.confirm_held(uuid, text, timestamptz) from %I', reader);
    end if;
  end loop;
end $$;
