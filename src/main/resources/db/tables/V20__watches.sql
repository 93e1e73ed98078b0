-- Products and sizes somebody keeps an eye on, with what each venue told when that began: an element of every
-- array per venue that had told anything, in minor units. At most 300 of each person.
create table soletape.watches (
  id uuid primary key,
  user_id uuid not null references soletape.accounts (id) on delete cascade,
  product_id uuid not null references public.products_v2 (id) on delete cascade,
  -- null: the product, whatever the size.
  size_id uuid references public.product_sizes_v2 (id) on delete cascade,
  watched_at timestamptz not null,
  venues text[] not null,
  currencies text[] not null check (cardinality(currencies) = cardinality(venues)),
  asks int[] not null check (cardinality(asks) = cardinality(venues) and 0 < all (asks)),
  bids int[] not null check (cardinality(bids) = cardinality(venues) and 0 < all (bids))
);

create unique index watches_product on soletape.watches (user_id, product_id) where size_id is null;
create unique index watches_size on soletape.watches (user_id, size_id) where size_id is not null;
-- Whoever deletes a product or a size deletes these.
create index watches_of_product on soletape.watches (product_id);
create index watches_of_size on soletape.watches (size_id);

alter table soletape.watches enable row level security;
