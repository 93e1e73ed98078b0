-- What a list of all products shows of each, so that it costs one scan and no look into the tape.
-- Kept by soletape.summarise in the statement that keeps a book. Amounts are minor units.

create table soletape.product_summaries (
  product_id uuid primary key references public.products_v2 (id) on delete cascade,
  -- The newest book of each venue: lowest ask and highest bid over its sizes, and at which size.
  stockx_observed_at timestamptz,
  stockx_currency char(3) check (stockx_currency ~ '^[A-Z]{3}$'),
  stockx_ask int check (stockx_ask > 0),
  stockx_ask_size text,
  stockx_bid int check (stockx_bid > 0),
  stockx_bid_size text,
  alias_observed_at timestamptz,
  alias_currency char(3) check (alias_currency ~ '^[A-Z]{3}$'),
  alias_ask int check (alias_ask > 0),
  alias_ask_size text,
  alias_bid int check (alias_bid > 0),
  alias_bid_size text,
  -- The best ask in each of the 28 slots that end with line_slot; null where nothing was observed.
  line_slot timestamptz,
  line_currency char(3) check (line_currency ~ '^[A-Z]{3}$'),
  line int[] check (cardinality(line) = 28 and 0 < all (line)),
  -- Hundredths of a percent, against the oldest best ask in the first day of the line.
  change_bp int,
  constraint stockx_amounts_have_a_currency
    check (coalesce(stockx_ask, stockx_bid) is null or stockx_currency is not null),
  constraint alias_amounts_have_a_currency
    check (coalesce(alias_ask, alias_bid) is null or alias_currency is not null)
) with (fillfactor = 60);

alter table soletape.product_summaries enable row level security;
revoke all on soletape.product_summaries from public;

-- The line moved on to a slot, with gaps for the slots between; null becomes a line of gaps.
create function soletape.moved_line(line int[], from_slot timestamptz, to_slot timestamptz)
  returns int[] language plpgsql immutable parallel safe as $$
declare
  steps int := (extract(epoch from to_slot - from_slot) / 21600)::int;
begin
  if line is null or steps >= 28 then
    return array_fill(null::int, array[28]);
  end if;
  return case when steps > 0 then line[steps + 1:28] || array_fill(null::int, array[steps])
         else line end;
end $$;

-- Brings a product's summary up to a new book. Sizes that are not shown stay out of it. A best ask
-- never mixes currencies, and counts the other venue only while that one's book is not stale: two
-- poll periods, 12 hours for a hot product and 48 for a cold one. Returns when the book was observed.
create function soletape.summarise(
    product uuid, venue text, book_slot timestamptz, observed timestamptz, book_currency text,
    asks int[], bids int[], shown int[])
  returns timestamptz language plpgsql as $$
declare
  kept soletape.product_summaries;
  ask int;
  ask_size text;
  bid int;
  bid_size text;
  best int;
  oldest int;
  oldest_fresh timestamptz;
begin
  select * into kept from soletape.product_summaries s where s.product_id = product for update;
  if not found then
    insert into soletape.product_summaries (product_id) values (product) on conflict do nothing;
    select * into kept from soletape.product_summaries s where s.product_id = product for update;
  end if;
  if observed < (case venue when 'stockx' then kept.stockx_observed_at
                            else kept.alias_observed_at end) then
    return observed;
  end if;

  select a.amount, (select s.size_key from public.product_sizes_v2 s
                    where s.product_id = product and s.ordinal = a.ordinal)
  into ask, ask_size
  from unnest(asks) with ordinality as a (amount, ordinal)
  where a.amount is not null and a.ordinal = any (shown)
  order by a.amount, a.ordinal limit 1;
  select b.amount, (select s.size_key from public.product_sizes_v2 s
                    where s.product_id = product and s.ordinal = b.ordinal)
  into bid, bid_size
  from unnest(bids) with ordinality as b (amount, ordinal)
  where b.amount is not null and b.ordinal = any (shown)
  order by b.amount desc, b.ordinal limit 1;

  if venue = 'stockx' then
    kept.stockx_observed_at := observed;
    kept.stockx_currency := book_currency;
    kept.stockx_ask := ask;
    kept.stockx_ask_size := ask_size;
    kept.stockx_bid := bid;
    kept.stockx_bid_size := bid_size;
  else
    kept.alias_observed_at := observed;
    kept.alias_currency := book_currency;
    kept.alias_ask := ask;
    kept.alias_ask_size := ask_size;
    kept.alias_bid := bid;
    kept.alias_bid_size := bid_size;
  end if;

  select observed - case when p.popularity_score >= 50 then interval '12 hours'
                         else interval '48 hours' end
  into oldest_fresh from public.products_v2 p where p.id = product;
  if kept.line_currency is distinct from coalesce(kept.stockx_currency, kept.alias_currency) then
    kept.line := null;
    kept.line_currency := coalesce(kept.stockx_currency, kept.alias_currency);
  end if;
  best := least(
    case when kept.stockx_currency = kept.line_currency
          and kept.stockx_observed_at >= oldest_fresh then kept.stockx_ask end,
    case when kept.alias_currency = kept.line_currency
          and kept.alias_observed_at >= oldest_fresh then kept.alias_ask end);
  if kept.line is null or book_slot >= kept.line_slot then
    kept.line := soletape.moved_line(kept.line, kept.line_slot, book_slot);
    kept.line[28] := best;
    kept.line_slot := book_slot;
    oldest := coalesce(kept.line[1], kept.line[2], kept.line[3], kept.line[4]);
    kept.change_bp := case when best is not null and oldest is not null
      then least(round((best - oldest) * 10000.0 / oldest), 1000000000) end;
  end if;

  update soletape.product_summaries s set
    stockx_observed_at = kept.stockx_observed_at, stockx_currency = kept.stockx_currency,
    stockx_ask = kept.stockx_ask, stockx_ask_size = kept.stockx_ask_size,
    stockx_bid = kept.stockx_bid, stockx_bid_size = kept.stockx_bid_size,
    alias_observed_at = kept.alias_observed_at, alias_currency = kept.alias_currency,
    alias_ask = kept.alias_ask, alias_ask_size = kept.alias_ask_size,
    alias_bid = kept.alias_bid, alias_bid_size = kept.alias_bid_size,
    line_slot = kept.line_slot, line_currency = kept.line_currency, line = kept.line,
    change_bp = kept.change_bp
  where s.product_id = product;
  return observed;
end $$;

revoke all on function soletape.summarise(uuid, text, timestamptz, timestamptz, text, int[], int[],
  int[]) from public;
