-- Products that are not polled while there is no room for them: what people hold comes before what nobody
-- does. Their tape is kept to its end, and their history stays.
create table soletape.paused_products (
  product_id uuid primary key references public.products_v2 (id) on delete cascade,
  paused_at timestamptz not null
);

-- What the last run found: how many products may be polled, why not more, and who still gets a place. At
-- most one row.
create table soletape.product_room (
  one_row boolean primary key default true check (one_row),
  places int not null check (places >= 0),
  bound text not null,
  -- The weakest claim for which there is room: 1 any held code, 2 one of somebody's first codes, 3 none.
  admits smallint not null check (admits between 1 and 3)
) with (fillfactor = 50);

alter table soletape.paused_products enable row level security;
alter table soletape.product_room enable row level security;
