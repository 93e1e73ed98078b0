-- What the list of products shows of one size, so that an ask and a bid beside each other are of the same
-- shoe: the most traded size, kept by soletape.summarise, and how far the other sizes reach.
alter table soletape.venue_summaries
  add column highest_ask int check (highest_ask > 0),
  add column lowest_bid int check (lowest_bid > 0),
  add column traded_size text,
  add column traded_ask int check (traded_ask > 0),
  add column traded_bid int check (traded_bid > 0);

-- As the next books will have it: by the newest quotes, of those of a venue's newest book.
with quotes as (
  select l.product_id, l.provider, l.size_id, l.snapshot_at, l.sales_7d,
    (l.lowest_ask * case when l.currency in ('CLP', 'JPY', 'KRW', 'VND') then 1 else 100 end)::int as ask,
    (l.highest_bid * case when l.currency in ('CLP', 'JPY', 'KRW', 'VND') then 1 else 100 end)::int as bid
  from public.market_latest_v2 l
), standings as (
  select q.product_id, q.size_id,
    rank() over (partition by q.product_id
      order by coalesce(sum(q.sales_7d), 0) desc, count(q.ask) + count(q.bid) desc) as standing
  from quotes q group by q.product_id, q.size_id
), candidates as (
  select c.product_id, c.size_id, s.size_key,
    row_number() over (partition by c.product_id order by s.size_numeric, s.size_key) as place,
    count(*) over (partition by c.product_id) as places
  from standings c join public.product_sizes_v2 s on s.id = c.size_id
  where c.standing = 1
), sides as (
  select q.product_id, q.provider, q.snapshot_at, max(q.ask) as highest_ask, min(q.bid) as lowest_bid,
    max(c.size_key) as traded_size, max(q.ask) filter (where q.size_id = c.size_id) as traded_ask,
    max(q.bid) filter (where q.size_id = c.size_id) as traded_bid
  from quotes q join candidates c on c.product_id = q.product_id and c.place = c.places / 2 + 1
  group by q.product_id, q.provider, q.snapshot_at
)
update soletape.venue_summaries v set
  highest_ask = s.highest_ask, lowest_bid = s.lowest_bid,
  traded_size = s.traded_size, traded_ask = s.traded_ask, traded_bid = s.traded_bid
from sides s
where v.product_id = s.product_id and v.provider = s.provider and v.observed_at = s.snapshot_at;
