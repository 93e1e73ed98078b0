-- What the list of products shows of history, brought up with a product's months: the best closing ask on
-- each of the ninety days that end with last_day, in minor units; null on a day without. Its change in
-- thirty days is in hundredths of a percent; null unless both ends are known and the last day is the newest
-- that is history.
create table soletape.ninety_days (
  product_id uuid primary key references public.products_v2 (id) on delete cascade,
  last_day date not null,
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  asks int[] not null check (cardinality(asks) = 90 and 0 < all (asks)),
  change_bp int
);

alter table soletape.ninety_days enable row level security;
